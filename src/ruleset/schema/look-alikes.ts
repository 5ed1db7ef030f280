import * as z from 'zod';
import { parseAddressPattern } from '../../core/address-pattern.ts';
import { httpsUrl, id, isoDate, text } from './common.ts';

const host = z
  .string()
  .refine(
    (value) => parseAddressPattern(value)?.host === value,
    'write a host alone: lower case, no scheme, no www, no path',
  );

/** `look-alikes.json`: what imitations of AI tools are told by. */
export const lookAlikesFile = z.strictObject({
  id: z.literal('look-alikes'),
  /** Names of tools as hosts hold them; `isWord`: also a word or a person's name, which fan sites and shops share. */
  brands: z.array(
    z.strictObject({
      word: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
      service: id,
      host,
      isWord: z.boolean().optional(),
    }),
  ),
  /** Hosts of vendors, beside those of their own documents and tools: never flagged, with all below them. */
  vendors: z.array(host),
  /** Sites that pass themselves off as a tool, each with the reason to be listed. */
  imitators: z.array(
    z.strictObject({ host, of: id, reason: text, source: httpsUrl.nullable(), retrieved: isoDate }),
  ),
});

export type LookAlikesFile = z.output<typeof lookAlikesFile>;
