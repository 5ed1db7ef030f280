import { escapeHtml } from './escape-html.ts';
import type { Block, Report } from './report-block.ts';
import { REPORT_STYLE } from './report-style.ts';

/**
 * The report as one page that needs nothing else: no script, no request.
 *
 * @param tokens The design tokens' style sheet, so that the page has the product's colours in light and dark.
 * @param records Where the record files lie, seen from the page.
 */
export function writeHtml(report: Report, tokens: string, records: string): string {
  const { title, lead, sections } = report;
  const places = sections.map(({ title: name }) => ({ name, id: name.toLowerCase().replace(/\W+/g, '-') }));
  const contents = places.map(({ name, id }) => `<a href="#${id}">${escapeHtml(name)}</a>`).join('');
  const body = sections
    .map((section, index) => {
      const blocks = section.blocks.map((block) => writeBlock(block, records)).join('\n');
      return `<section id="${places[index]?.id ?? ''}"><h2>${escapeHtml(section.title)}</h2>\n${blocks}\n</section>`;
    })
    .join('\n');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>
${tokens}
${REPORT_STYLE}
</style>
</head>
<body>
<header><h1>${escapeHtml(title)}</h1><p>${escapeHtml(lead)}</p><nav>${contents}</nav></header>
<main>
${body}
</main>
</body>
</html>
`;
}

function writeBlock(block: Block, records: string): string {
  switch (block.kind) {
    case 'text':
      return `<p>${escapeHtml(block.text)}</p>`;
    case 'tiles':
      return `<dl class="tiles">${block.tiles
        .map(({ label, value, note }) => {
          const small = note === undefined ? '' : ` <small>${escapeHtml(note)}</small>`;
          return `<div><dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}${small}</dd></div>`;
        })
        .join('')}</dl>`;
    case 'bars':
      return writeBars(block);
    case 'table':
      return writeTable(block, records);
  }
}

/** A table whose last column draws the numbers that stand before it. */
function writeBars({ parts, rows }: Extract<Block, { kind: 'bars' }>): string {
  const largest = Math.max(1, ...rows.map(({ counts }) => sum(counts)));
  const head = parts
    .map(({ name, tone }) => `<th scope="col"><i class="key ${tone}"></i>${escapeHtml(name)}</th>`)
    .join('');
  const lines = rows.map(({ label, counts }) => {
    const bar = counts
      .map((count, place) =>
        count === 0
          ? ''
          : `<i class="${parts[place]?.tone ?? 'line'}" style="width:${((100 * count) / largest).toFixed(2)}%"></i>`,
      )
      .join('');
    const numbers = counts.map((count) => `<td class="number">${count === 0 ? '·' : count}</td>`).join('');
    return `<tr><th scope="row">${escapeHtml(label)}</th>${numbers}<td class="bar" aria-hidden="true"><span>${bar}</span></td></tr>`;
  });
  return `<table class="bars"><thead><tr><th></th>${head}<th></th></tr></thead><tbody>${lines.join('\n')}</tbody></table>`;
}

function writeTable(
  { rows: [head = [], ...body], words, files }: Extract<Block, { kind: 'table' }>,
  records: string,
): string {
  const classOf = (place: number) => (words.includes(place) ? '' : ' class="number"');
  const cells = (row: readonly string[]) =>
    row
      .map((cell, place) => {
        const text = escapeHtml(cell);
        const shown =
          place === files ? `<a href="${escapeHtml(encodeURI(records))}/${text}">${text}</a>` : text;
        return `<td${classOf(place)}>${shown}</td>`;
      })
      .join('');
  const heads = head
    .map((cell, place) => `<th scope="col"${classOf(place)}>${escapeHtml(cell)}</th>`)
    .join('');
  return `<table><thead><tr>${heads}</tr></thead><tbody>${body
    .map((row) => `<tr>${cells(row)}</tr>`)
    .join('\n')}</tbody></table>`;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((whole, count) => whole + count, 0);
}
