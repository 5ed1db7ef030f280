import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PACKAGE_FOLDERS } from '../../src/build/build-extension.ts';
import { readPaperTables } from '../repository/read-paper-tables.ts';
import { readManifest, TARGETS } from './built-package.ts';

const PAPER = 'docs/store/README.md';
const paper = readFileSync(PAPER, 'utf8');

/** The quoted text below a heading. */
function readQuote(heading: string): string {
  const [, section = ''] = paper.split(`## ${heading}\n`);
  const lines = section.split(/\n## /)[0]?.split('\n') ?? [];
  return lines.flatMap((line) => (line.startsWith('>') ? [line.replace(/^> ?/, '')] : [])).join('\n');
}

describe('what the stores are told', () => {
  it('begins with the short description of the package, which every store takes', () => {
    const summary = readQuote('Short description');
    const messages = JSON.parse(
      readFileSync(join(PACKAGE_FOLDERS.chromium, '_locales/en/messages.json'), 'utf8'),
    ) as Readonly<Record<string, { readonly message: string }>>;
    expect(summary).toBe(messages['app_description']?.message);
    // Chrome's limit: https://developer.chrome.com/docs/extensions/reference/manifest/description
    expect(summary.length).toBeLessThanOrEqual(132);
  });

  it('has a description that says something and fits a form', () => {
    const { length } = readQuote('Description');
    expect(length).toBeGreaterThanOrEqual(250);
    expect(length).toBeLessThanOrEqual(10_000);
    expect(readQuote('Single purpose').length).toBeGreaterThan(50);
  });

  it.each(TARGETS)('justifies every permission for %s, and no other', (target) => {
    const { permissions, host_permissions } = readManifest(target);
    const justified = readPaperTables(PAPER).flatMap(([name = '', reason = '']) =>
      name.startsWith('`') ? [{ name: name.replaceAll('`', ''), reason }] : [],
    );
    expect(justified.map(({ name }) => name).sort()).toEqual([...permissions, ...host_permissions].sort());
    for (const { name, reason } of justified) {
      expect(reason.length, name).toBeGreaterThan(40);
      expect(reason.length, name).toBeLessThanOrEqual(1_000);
    }
  });

  it('says of data collection what the manifest declares', () => {
    expect(readManifest('firefox').browser_specific_settings?.gecko?.data_collection_permissions).toEqual({
      required: ['none'],
    });
    expect(paper).toContain('data_collection_permissions: { "required": ["none"] }');
  });
});
