import type { Brief } from './brief.ts';
import { writeCsv } from './csv.ts';
import { writeMarkdown } from './markdown.ts';

/** The forms in which a brief can be had, each with its file ending and media type. */
export const BRIEF_FORMATS = {
  markdown: { ending: 'md', mediaType: 'text/markdown', write: writeMarkdown },
  csv: { ending: 'csv', mediaType: 'text/csv', write: writeCsv },
  json: { ending: 'json', mediaType: 'application/json', write: writeJson },
} as const;
export type BriefFormat = keyof typeof BRIEF_FORMATS;

/** The brief as JSON, two spaces deep. */
function writeJson(brief: Brief): string {
  return `${JSON.stringify(brief, null, 2)}\n`;
}

/** What a brief's file is called: "plimsoll-deepseek-2026-11-24.md". */
export function nameFile({ tool, judgedFor }: Brief, format: BriefFormat): string {
  return `plimsoll-${tool.id}-${judgedFor.day}.${BRIEF_FORMATS[format].ending}`;
}
