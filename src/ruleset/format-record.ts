import { schemaOf, type RecordFile } from './record-files.ts';

/**
 * Writes a record in the one form that the repository keeps: keys in the schema's order, two spaces, a line break at
 * the end. A record that breaks its schema comes back as it was: the check says what is wrong with it.
 */
export function formatRecord({ file, text }: RecordFile): string {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return text;
  }
  const parsed = schemaOf(file).safeParse(json);
  return parsed.success ? `${JSON.stringify(parsed.data, null, 2)}\n` : text;
}
