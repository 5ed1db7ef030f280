import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { PACKAGE_FOLDERS } from '../../src/build/build-extension.ts';
import { readBundledPackages } from '../../src/build/packages/bundled-packages.ts';
import { LICENSE_FILE, OTHERS_LICENSE_FILE } from '../../src/build/packages/license-files.ts';
import { makePackages } from '../../src/build/packages/make-packages.ts';
import { readFolder, writeArchive } from '../../src/build/packages/write-archive.ts';
import { listPackageFiles, readManifest, TARGETS } from './built-package.ts';

const products = makePackages();
const read = (end: string) => {
  const product = products.find(({ name }) => name.endsWith(end));
  if (product === undefined) throw new Error(`no ${end}`);
  return product.content;
};
const toText = (content: Uint8Array) => new TextDecoder().decode(content);
const BROWSERS = { chromium: 'chrome', firefox: 'firefox' } as const;

describe('the packages', () => {
  it.each(TARGETS)('hold what was built for %s and nothing else', (target) => {
    const files = Object.keys(unzipSync(read(`-${BROWSERS[target]}.zip`)));
    expect(files.sort()).toEqual(
      listPackageFiles(target)
        .map(({ path }) => path)
        .sort(),
    );
    expect(files.filter((file) => /(^|\/)\.|\.map$|\.tsx?$|\.pem$|node_modules/.test(file))).toEqual([]);
  });

  it('give Edge the package of Chromium', () => {
    expect(Buffer.compare(read('-edge.zip'), read('-chrome.zip'))).toBe(0);
    expect(readManifest('chromium')).not.toHaveProperty('update_url');
  });

  it('come with checksums that hold', () => {
    const lines = toText(read('SHA256SUMS')).trim().split('\n');
    expect(lines).toHaveLength(products.length - 1);
    for (const line of lines) {
      const [sum, name = ''] = line.split('  ');
      expect(createHash('sha256').update(read(name)).digest('hex')).toBe(sum);
    }
  });
});

describe.each(TARGETS)('what is inside the package for %s', (target) => {
  const bundled = readBundledPackages(BROWSERS[target]);
  const bom = toText(read(`-${BROWSERS[target]}.cdx.json`));

  it('is listed in a valid CycloneDX bill of materials', async () => {
    const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
    expect(await validator.validate(bom)).toBeNull();
    const { components } = JSON.parse(bom) as {
      readonly components: readonly { readonly 'bom-ref': string }[];
    };
    const names = components.map((component) => component['bom-ref'].replace(/(.)@.*$/, '$1'));
    expect(names.sort()).toEqual([...bundled.map(({ name }) => name), 'plimsoll-records'].sort());
  });

  it('comes with its licence texts', () => {
    const folder = PACKAGE_FOLDERS[target];
    const texts = readFileSync(join(folder, OTHERS_LICENSE_FILE), 'utf8');
    for (const { name } of bundled) expect(texts).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+\\n`, 'm'));
    expect(readFileSync(join(folder, LICENSE_FILE), 'utf8')).toContain('Apache License');
    expect(readFileSync(join(folder, 'ruleset/LICENSE.txt'), 'utf8')).toContain('CC BY 4.0');
  });
});

describe('the source archive', () => {
  const folder = mkdtempSync(join(tmpdir(), 'from-the-archive-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(unzipSync(read('-firefox-sources.zip')))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
    if (path === '.ci/run') chmodSync(join(folder, path), 0o755);
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');

  it.each(TARGETS)(
    'builds the package for %s byte for byte, elsewhere and in another time zone',
    (target) => {
      const browser = BROWSERS[target];
      execFileSync(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'build', '-b', browser], {
        cwd: folder,
        env: { ...process.env, TZ: 'Asia/Kolkata', LANG: 'tr_TR.UTF-8' },
        stdio: 'pipe',
      });
      const again = writeArchive(readFolder(join(folder, PACKAGE_FOLDERS[target])));
      expect(Buffer.compare(again, read(`-${browser}.zip`))).toBe(0);
    },
  );
});
