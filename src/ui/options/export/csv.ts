import type { Brief, BriefSource } from './brief.ts';

/** Columns by fixed names: what reads a table wants them the same in every language. */
const COLUMNS = [
  'tool',
  'part',
  'subject',
  'statement',
  'holds_for',
  'status',
  'date',
  'note',
  'publisher',
  'document',
  'document_kind',
  'document_date',
  'read_on',
  'link',
] as const;
type Column = (typeof COLUMNS)[number];
type Line = Partial<Record<Column, string | null>>;

/** Tells spreadsheets that the text is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The brief as a table: a line a statement and document, by RFC 4180 (commas, quotes, CRLF). Cells that a spreadsheet
 * could take for a formula begin with an apostrophe (OWASP, "CSV Injection").
 */
export function writeCsv(brief: Brief): string {
  const lines = [Object.fromEntries(COLUMNS.map((name) => [name, name])), ...listLines(brief)];
  return (
    BYTE_ORDER_MARK +
    lines.map((line) => COLUMNS.map((name) => writeCell(line[name] ?? '')).join(',')).join('\r\n') +
    '\r\n'
  );
}

/** One cell, quoted, harmless to a spreadsheet. */
export function writeCell(text: string): string {
  const isFormula = /^[=+\-@\t\r\n＝＋－＠]/.test(text);
  return `"${(isFormula ? `'${text}` : text).replaceAll('"', '""')}"`;
}

function listLines({
  tool,
  level,
  score,
  known,
  judgedFor,
  applies,
  remarks,
  statements,
  orders,
  incidents,
}: Brief): Line[] {
  const base = { tool: tool.name };
  return [
    {
      ...base,
      part: 'level',
      subject: level,
      statement: score === null ? null : String(score),
      holds_for: `${judgedFor.plan}, ${judgedFor.view}`,
      status: String(known),
      date: judgedFor.day,
    },
    ...applies.map((statement) => ({ ...base, part: 'applies', statement })),
    ...remarks.map((statement) => ({ ...base, part: 'remark', statement })),
    ...statements.flatMap(({ id, text, holdsFor, basis, note, before, sources }) => [
      ...prove(
        { ...base, part: 'claim', subject: id, statement: text, holds_for: holdsFor, status: basis, note },
        sources,
      ),
      ...before.flatMap((past) =>
        prove(
          { ...base, part: 'past-claim', subject: id, statement: past.text, holds_for: holdsFor },
          past.sources,
        ),
      ),
    ]),
    ...orders.flatMap(({ body, title, measure, reach, status, binds, announced, note, sources }) =>
      prove(
        {
          ...base,
          part: `restriction-${reach}`,
          subject: body,
          statement: `${measure}: ${title}`,
          holds_for: binds,
          status,
          date: announced,
          note,
        },
        sources,
      ),
    ),
    ...incidents.flatMap(({ title, status, date, note, sources }) =>
      prove({ ...base, part: 'incident', statement: title, status, date, note }, sources),
    ),
  ];
}

/** The line once for every document that proves it, or once without. */
function prove(line: Line, sources: readonly BriefSource[]): Line[] {
  if (sources.length === 0) return [line];
  return sources.map(({ publisher, title, kind, documentDate, read, url }) => ({
    ...line,
    publisher,
    document: title,
    document_kind: kind,
    document_date: documentDate,
    read_on: read,
    link: url,
  }));
}
