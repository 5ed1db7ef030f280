/** A table: the first row is its head. Columns that hold numbers are set to the right. */
export interface Table {
  readonly rows: readonly (readonly string[])[];
  /** Places of columns that hold words. */
  readonly words: readonly number[];
}

/** As text in columns of even width. */
export function formatTextTable({ rows, words }: Table): string {
  const widths = (rows[0] ?? []).map((_, place) => Math.max(...rows.map((row) => (row[place] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, place) => {
          const width = widths[place] ?? 0;
          return words.includes(place) ? cell.padEnd(width) : cell.padStart(width);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** As a Markdown table, padded as the formatter of the papers wants it. */
export function formatMarkdownTable({ rows, words }: Table): string {
  const cells = rows.map((row) => row.map((cell) => cell.replace(/\|/g, '\\|')));
  const widths = (cells[0] ?? []).map((_, place) =>
    Math.max(3, ...cells.map((row) => (row[place] ?? '').length)),
  );
  const line = (row: readonly string[]) =>
    `| ${row
      .map((cell, place) => {
        const width = widths[place] ?? 0;
        return words.includes(place) ? cell.padEnd(width) : cell.padStart(width);
      })
      .join(' | ')} |`;
  const rule = `| ${widths
    .map((width, place) => (words.includes(place) ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`))
    .join(' | ')} |`;
  const [head = [], ...body] = cells;
  return [line(head), rule, ...body.map(line)].join('\n');
}
