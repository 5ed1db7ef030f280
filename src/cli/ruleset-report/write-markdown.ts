import { formatMarkdownTable } from '../score/format-table.ts';
import type { Block, Report } from './report-block.ts';

/** The report as Markdown. */
export function writeMarkdown({ title, lead, sections }: Report): string {
  const parts = sections.flatMap((section) => [`## ${section.title}`, ...section.blocks.map(writeBlock)]);
  return `${[`# ${title}`, lead, ...parts].join('\n\n')}\n`;
}

function writeBlock(block: Block): string {
  switch (block.kind) {
    case 'text':
      return block.text;
    case 'tiles':
      return block.tiles
        .map(({ label, value, note }) => `- ${label}: ${value}${note === undefined ? '' : ` (${note})`}`)
        .join('\n');
    case 'bars': {
      const rows = block.rows.map(({ label, counts }) => [label, ...counts.map(String), String(sum(counts))]);
      const head = ['', ...block.parts.map(({ name }) => name), 'all'];
      return formatMarkdownTable({ rows: [head, ...rows], words: [0] });
    }
    case 'table':
      return formatMarkdownTable(block);
  }
}

function sum(counts: readonly number[]): number {
  return counts.reduce((whole, count) => whole + count, 0);
}
