import { isTable, unreadable, type PolicyContent } from './policy-section.ts';

export function isPowerShell(text: string): boolean {
  return text.includes('ConvertFrom-Json') && text.includes("@'");
}

/** Reads the policy out of a script that `policy build` wrote for Edge. */
export function readPowerShell(text: string): PolicyContent {
  const json = /@'\r?\n([\s\S]*?)\r?\n'@/.exec(text)?.[1];
  const id = /\\3rdparty\\extensions\\([^\\']+)\\policy'/i.exec(text)?.[1] ?? null;
  if (json === undefined) return unreadable('the script holds no policy');
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
