import { parseAddressPattern, type AddressPattern } from '../core/address-pattern.ts';
import type { Records } from './record-files.ts';

/** An address of a service at its place. */
export interface FiledAddress {
  readonly service: string;
  readonly file: string;
  readonly path: string;
  /** As it is written. */
  readonly source: string;
  readonly pattern: AddressPattern;
}

/** Every address of every service. */
export function listAddresses({ services }: Pick<Records, 'services'>): FiledAddress[] {
  return services.flatMap(({ id, addresses }) =>
    addresses.flatMap((source, index) => {
      const pattern = parseAddressPattern(source);
      // The schema has judged the form.
      if (pattern === null) return [];
      return [{ service: id, file: `services/${id}.json`, path: `addresses[${index}]`, source, pattern }];
    }),
  );
}
