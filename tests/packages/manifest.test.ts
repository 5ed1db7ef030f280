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

  it('runs its scripts on hosts of the catalogue only', () => {
    for (const { matches } of manifest.content_scripts) {
      expect(matches).not.toContain('<all_urls>');
      expect(matches.length).toBeGreaterThan(10);
      for (const pattern of matches) expect(pattern).toMatch(/^\*:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+\/\*$/);
    }
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
