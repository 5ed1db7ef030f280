import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { API_PERMISSIONS, HOST_PERMISSIONS } from '../../src/build/permissions.ts';
import { readManifest, TARGETS } from './built-package.ts';

describe.each(TARGETS)('the manifest for %s', (target) => {
  const manifest = readManifest(target);

  it('asks for the permissions of the list and no more', () => {
    expect([...manifest.permissions].sort()).toEqual([...API_PERMISSIONS].sort());
    expect(manifest.host_permissions).toEqual(HOST_PERMISSIONS);
    expect(manifest.optional_permissions ?? []).toEqual([]);
    expect(manifest.optional_host_permissions ?? []).toEqual([]);
  });

  it('serves nothing to pages', () => {
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
  });

  it('lets its pages run only their own scripts and connect to nothing else', () => {
    const policy = manifest.content_security_policy.extension_pages;
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "connect-src 'self'",
      "frame-ancestors 'self'",
    ]) {
      expect(policy.split('; ')).toContain(rule);
    }
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it('is of version 3', () => {
    expect(manifest.manifest_version).toBe(3);
  });

  const findScript = (name: string) =>
    manifest.content_scripts.filter(({ js }) => js.length === 1 && js[0] === `${name}.js`);

  it('follows pages on hosts of the catalogue only, and frames at its very places', () => {
    for (const [name, shape] of [
      ['known', /^\*:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+\/\*$/],
      ['framed', /^\*:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+\/.*\*$/],
    ] as const) {
      const [script] = findScript(name);
      expect(script?.matches.length).toBeGreaterThan(10);
      for (const pattern of script?.matches ?? []) expect(pattern).toMatch(shape);
      expect(script?.all_frames ?? false).toBe(name === 'framed');
    }
  });

  it('waits everywhere else, in the top frame alone', () => {
    const [script] = findScript('spotter');
    expect(script?.matches).toEqual(['http://*/*', 'https://*/*']);
    expect(script?.exclude_matches).toEqual(findScript('known')[0]?.matches);
    expect(script?.all_frames ?? false).toBe(false);
    expect(manifest.content_scripts).toHaveLength(3);
  });
});

describe('the manifest', () => {
  it('keeps private windows apart in Chromium', () => {
    expect(readManifest('chromium').incognito).toBe('split');
  });

  it('declares to Firefox that nothing is collected', () => {
    const gecko = readManifest('firefox').browser_specific_settings?.gecko;
    expect(gecko?.data_collection_permissions).toEqual({ required: ['none'] });
  });

  it('has every permission explained', () => {
    const paper = readFileSync('docs/permissions.md', 'utf8');
    for (const permission of [...API_PERMISSIONS, ...HOST_PERMISSIONS])
      expect(paper).toContain(`| \`${permission}\``);
  });
});
