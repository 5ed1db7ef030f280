import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { listSchemas } from '../../src/cli/write-schemas.ts';
import { RULESET_FOLDER } from '../../src/ruleset/load-ruleset.ts';
import { readRecordFiles } from '../../src/ruleset/record-files.ts';

interface Settings {
  readonly 'json.schemas': readonly { readonly fileMatch: readonly string[]; readonly url: string }[];
}

const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8')) as Settings;
const files = await readRecordFiles(RULESET_FOLDER);
const waivers = { file: 'waivers.json', text: readFileSync(join(RULESET_FOLDER, 'waivers.json'), 'utf8') };

/** The schema that an editor takes for a record file. */
function findSchema(file: string): string | undefined {
  const room = `/assets/ruleset/${file.replace(/[^/]+\.json$/, '')}`;
  return settings['json.schemas'].find(({ fileMatch }) =>
    fileMatch.some((pattern) => pattern === `/assets/ruleset/${file}` || pattern === `${room}*.json`),
  )?.url;
}

describe('the editor', () => {
  it('is led to schemas that exist and are held to the code', () => {
    const urls = settings['json.schemas'].map(({ url }) => url.replace(/^\.\//, ''));
    expect(urls.filter((url) => !existsSync(url))).toEqual([]);
    expect(Object.keys(listSchemas())).toEqual(expect.arrayContaining(urls));
  });

  const rooms = ['services', 'providers', 'authorities', 'jurisdictions', 'waivers'];

  it.each(rooms)('accepts every file of %s', (room) => {
    const inRoom = [...files, waivers].filter(({ file }) => file.startsWith(room));
    const url = findSchema(inRoom[0]?.file ?? '');
    expect(url).toBeDefined();
    const schema = z.fromJSONSchema(
      JSON.parse(readFileSync(url ?? '', 'utf8')) as z.core.JSONSchema.JSONSchema,
    );
    for (const { file, text } of inRoom) {
      expect(findSchema(file)).toBe(url);
      expect(schema.safeParse(JSON.parse(text)).error?.issues, file).toBeUndefined();
    }
    expect(schema.safeParse({ id: 'x' }).success).toBe(false);
  });
});
