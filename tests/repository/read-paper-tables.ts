import { readFileSync } from 'node:fs';

/** The rows of all tables of a paper, cell by cell, without their heads. */
export function readPaperTables(paper: string): string[][] {
  const lines = readFileSync(paper, 'utf8').split('\n');
  return lines.flatMap((line, place) => {
    const isHead = /^\|[\s|:-]+\|$/.test(lines[place + 1] ?? '');
    const isRule = /^\|[\s|:-]+\|$/.test(line);
    if (!line.startsWith('|') || isHead || isRule) return [];
    const cells = line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim());
    return [cells];
  });
}
