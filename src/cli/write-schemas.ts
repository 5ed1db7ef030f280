import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { checkReportSchema } from './report-schema.ts';

/** `npm run schemas`: writes the JSON Schemas that other programs read; a test holds the files to the code. */
export function listSchemas(): Readonly<Record<string, string>> {
  return { 'docs/check.schema.json': formatSchema(z.toJSONSchema(checkReportSchema)) };
}

function formatSchema(schema: object): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [file, text] of Object.entries(listSchemas())) await writeFile(file, text);
}
