import { isTable, unreadable, type PolicyContent } from './policy-section.ts';

export function isPowerShell(text: string): boolean {
  return text.includes('ConvertFrom-Json') && text.includes("@'");
}

/** Reads the policy out of a script that `policy build` wrote for Edge. */
export function readPowerShell(text: string): PolicyContent {
  const json = readHereText(text);
  const id = /\\3rdparty\\extensions\\([^\\']+)\\policy'/i.exec(text)?.[1] ?? null;
  if (json === null) return unreadable('the script holds no policy');
  try {
    const values: unknown = JSON.parse(json);
    if (!isTable(values)) return unreadable('the policy of the script is no JSON object');
    return {
      kind: 'policy',
      format: 'PowerShell script',
      sections: [{ browser: 'edge', id, values, schema: 'json' }],
      problems: [],
    };
  } catch (error) {
    return unreadable(error instanceof Error ? error.message : String(error));
  }
}

/** The first text between `@'` and `'@`, each at the end and at the beginning of a line. */
function readHereText(text: string): string | null {
  const [opening] = /@'\r?\n/.exec(text) ?? [];
  if (opening === undefined) return null;
  const rest = text.slice(text.indexOf(opening) + opening.length);
  const end = rest.search(/\r?\n'@/);
  return end < 0 ? null : rest.slice(0, end);
}
