import { readFileSync } from 'node:fs';
import { Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import type { BundledPackage } from './bundled-packages.ts';
import { readInstalledPackage } from './installed-package.ts';

/** What the bill of materials is about. */
export interface BomSubject {
  readonly name: string;
  readonly version: string;
  /** SHA-256 of the archive, in hexadecimal. */
  readonly sha256: string;
}

/**
 * Writes a software bill of materials: what of others is in an archive, and the records. It has no time and no serial
 * number, so that it is the same whenever it is made.
 *
 * @returns CycloneDX 1.6, JSON.
 */
export function writeBom({ name, version, sha256 }: BomSubject, bundled: readonly BundledPackage[]): string {
  const extension = new Models.Component(Enums.ComponentType.Application, name, {
    version,
    bomRef: name,
    licenses: licensed('Apache-2.0'),
    hashes: new Models.HashDictionary([[Enums.HashAlgorithm['SHA-256'], sha256]]),
  });
  const parts = [describeRecords(version), ...describePackages(bundled)];
  for (const part of parts) extension.dependencies.add(part.bomRef);
  const bom = new Models.Bom({
    metadata: new Models.Metadata({ component: extension }),
    components: new Models.ComponentRepository(parts),
  });
  const normalize = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6);
  return `${new Serialize.JsonSerializer(normalize).serialize(bom, { sortLists: true, space: 2 })}\n`;
}

function describeRecords(version: string): Models.Component {
  return new Models.Component(Enums.ComponentType.Data, 'plimsoll-records', {
    version,
    bomRef: 'plimsoll-records',
    licenses: licensed('CC-BY-4.0'),
  });
}

function describePackages(bundled: readonly BundledPackage[]): Models.Component[] {
  const hashes = readPublishedHashes();
  return bundled.map(({ name, bytes }) => {
    const { version, license, description } = readInstalledPackage(name);
    const [plain = name, scope] = name.split('/').reverse();
    const sha512 = hashes.get(name);
    return new Models.Component(bytes === 0 ? Enums.ComponentType.Data : Enums.ComponentType.Library, plain, {
      version,
      bomRef: `${name}@${version}`,
      licenses: licensed(license),
      purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
      ...(scope === undefined ? {} : { group: scope }),
      ...(description === null ? {} : { description }),
      ...(sha512 === undefined
        ? {}
        : { hashes: new Models.HashDictionary([[Enums.HashAlgorithm['SHA-512'], sha512]]) }),
    });
  });
}

function licensed(expression: string): Models.LicenseRepository {
  return new Models.LicenseRepository([new Models.SpdxLicense(expression)]);
}

/** SHA-512 of packages as published, in hexadecimal, by name: the lock file holds every install to them. */
function readPublishedHashes(): Map<string, string> {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly integrity?: string }>>;
  };
  return new Map(
    Object.entries(packages).flatMap(([path, { integrity = '' }]): [string, string][] => {
      const digest = /^sha512-(\S+)$/.exec(integrity)?.[1];
      if (digest === undefined || path.lastIndexOf('node_modules/') !== 0) return [];
      return [[path.slice('node_modules/'.length), Buffer.from(digest, 'base64').toString('hex')]];
    }),
  );
}
