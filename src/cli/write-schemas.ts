import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { authorityRecord } from '../ruleset/schema/authority.ts';
import { jurisdictionsFile } from '../ruleset/schema/jurisdiction.ts';
import { providerRecord, serviceRecord } from '../ruleset/schema/service.ts';
import { waiversFile } from '../ruleset/waivers.ts';
import { checkReportSchema } from './report-schema.ts';

/**
 * `npm run schemas`: writes the JSON Schemas that other programs and editors read; a test holds the files to the code.
 * What one field asks of another can not be said in them: `npm run ruleset:check` has the last word on records.
 */
export function listSchemas(): Readonly<Record<string, string>> {
  return {
    'docs/check.schema.json': formatSchema(z.toJSONSchema(checkReportSchema)),
    ...Object.fromEntries(
      Object.entries(RECORD_SCHEMAS).map(([name, schema]) => [
        `assets/ruleset/schema/${name}.schema.json`,
        formatSchema(z.toJSONSchema(schema, { io: 'input', reused: 'ref', target: 'draft-7' })),
      ]),
    ),
  };
}

/** What an editor can check of each kind of record file. */
const RECORD_SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  service: serviceRecord,
  provider: providerRecord,
  authority: authorityRecord,
  jurisdictions: jurisdictionsFile,
  waivers: waiversFile,
};

function formatSchema(schema: object): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [file, text] of Object.entries(listSchemas())) {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
