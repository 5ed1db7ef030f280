import { toWellFormed } from '../../../core/plain-text.ts';
import { say, sayCount, sayDate, sayShare } from '../../text/say.ts';
import type { Brief, BriefIncident, BriefOrder, BriefSource, BriefStatement } from './brief.ts';

/** Gives every document its number, in the order in which they are named. */
type Cite = (sources: readonly BriefSource[]) => string;

/**
 * The brief as Markdown (CommonMark) for a ticket: statements with numbered receipts at the end. Orders on AI at large
 * are counted, unless they name the reader: there are hundreds, and the table has them all.
 */
export function writeMarkdown(brief: Brief): string {
  const { tool, applies, statements, orders, incidents } = brief;
  const documents: BriefSource[] = [];
  const cite: Cite = (sources) =>
    sources
      .map((source) => {
        const known = documents.findIndex(({ url, title }) => url === source.url && title === source.title);
        return `\\[${known === -1 ? documents.push(source) : known + 1}\\]`;
      })
      .join(' ');
  const byClaim = (...ids: readonly BriefStatement['id'][]) =>
    statements.filter(({ id }) => ids.includes(id)).map((statement) => writeStatement(statement, cite));
  const told = orders.filter(({ reach, namesYou }) => reach === 'by-name' || namesYou);
  const rest = orders.filter((order) => order.isActive && !told.includes(order));
  const parts = [
    `# ${escapeMarkdown(say('brief.title', { tool: tool.name }))}`,
    writeHead(brief),
    ...listPart('popup.you', applies.map(escapeMarkdown)),
    ...listPart('row.where.long', byClaim('residency')),
    ...listPart('row.who.long', byClaim('jurisdiction')),
    ...listPart('row.what.long', byClaim('training', 'retention', 'humanReview', 'collection', 'sharing')),
    ...listPart('row.forbids.long', [
      ...(told.length === 0
        ? [escapeMarkdown(say('restrictions.none'))]
        : told.map((order) => writeOrder(order, cite))),
      ...(rest.length === 0 ? [] : [escapeMarkdown(sayCount('restrictions.atLarge', rest.length))]),
    ]),
    ...listPart(
      'row.happened.long',
      incidents.length === 0
        ? [escapeMarkdown(say('incidents.none'))]
        : incidents.map((incident) => writeIncident(incident, cite)),
    ),
    `## ${escapeMarkdown(say('row.sum.long'))}`,
    writeSum(brief),
    `## ${escapeMarkdown(say('brief.sources'))}`,
    documents.map((source, place) => `${place + 1}. ${writeSource(source)}`).join('\n'),
    escapeMarkdown(
      say('popup.footer', { date: sayDate(brief.ruleset.date), version: brief.ruleset.version }),
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

/**
 * Text as it is, on one line, whatever signs it has: inline signs of CommonMark and of its common extensions
 * (strikethrough, tables, formulas, bare links) everywhere, those of lists and headings at the beginning.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>&~|$]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/^[#+=-]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

function writeHead({ tool, judgedFor, level, score, scoreBounds, known }: Brief): string {
  const [lowest, highest] = scoreBounds;
  const shownScore =
    score === null
      ? say('sum.noScore', { coverage: sayShare(known) })
      : say('sum.gist', {
          score: known === 1 ? score : say('sum.range', { score, lowest, highest }),
          coverage: sayShare(known),
        });
  const lines: [string, string][] = [
    [say('column.level'), [say(`level.${level}`), shownScore].join(say('separator'))],
    [
      say('brief.for'),
      [say(`plan.${judgedFor.plan}`), say(`view.${judgedFor.view}`), sayDate(judgedFor.day)].join(
        say('separator'),
      ),
    ],
    [say('brief.provider'), tool.provider],
    [say('column.kind'), tool.kind],
    ...(tool.addresses.length === 0
      ? []
      : [[say('tool.addresses'), tool.addresses.join(', ')] as [string, string]]),
    ...(tool.otherNames.length === 0
      ? []
      : [[say('tool.otherNames'), tool.otherNames.join(', ')] as [string, string]]),
    [say('tool.lastChecked'), sayDate(tool.lastChecked)],
  ];
  return lines.map(([name, value]) => `- **${escapeMarkdown(name)}**: ${escapeMarkdown(value)}`).join('\n');
}

function listPart(title: Parameters<typeof say>[0], entries: readonly string[]): string[] {
  return entries.length === 0
    ? []
    : [`## ${escapeMarkdown(say(title))}`, entries.map((entry) => `- ${entry}`).join('\n')];
}

function writeSum({ findings, remarks }: Brief): string {
  const lines = [
    [say('sum.finding'), say('sum.weight'), say('sum.value')],
    ['---', '--:', '--:'],
    ...findings.map(({ id, weight, value }) => [
      say(`finding.${id}`),
      String(weight),
      value === null ? say('unknown') : value.toFixed(1),
    ]),
  ];
  const table = lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  return [table, ...remarks.map(escapeMarkdown)].join('\n\n');
}

function writeStatement(
  { title, holdsFor, text, basis, note, before, sources }: BriefStatement,
  cite: Cite,
): string {
  const name = holdsFor === null ? title : `${title} (${holdsFor})`;
  const how = basis === null || basis === 'stated' ? [] : [say(`basis.${basis}`)];
  return writeEntry(name, [text], cite(sources), [
    ...[...how, note].flatMap((part) => (part === null ? [] : escapeMarkdown(part))),
    ...before.map((past) => `${escapeMarkdown(past.text)} ${cite(past.sources)}`.trimEnd()),
  ]);
}

function writeOrder({ body, measure, title, binds, status, note, sources }: BriefOrder, cite: Cite): string {
  const below = note === null ? [] : [escapeMarkdown(note)];
  return writeEntry(body, [measure, title, binds, status], cite(sources), below);
}

function writeIncident({ title, status, date, note, sources }: BriefIncident, cite: Cite): string {
  const below = note === null ? [] : [escapeMarkdown(note)];
  return writeEntry([status, sayDate(date)].join(say('separator')), [title], cite(sources), below);
}

/** A line with its receipts, and what stands below it. */
function writeEntry(name: string, parts: readonly string[], cited: string, below: readonly string[]): string {
  const text = parts.filter((part) => part !== '').join(say('separator'));
  return [
    `**${escapeMarkdown(name)}**: ${escapeMarkdown(text)} ${cited}`.trimEnd(),
    ...below.map((line) => `  - ${line}`),
  ].join('\n');
}

function writeSource({ kind, publisher, title, url, archivedUrl, documentDate, read }: BriefSource): string {
  const dates = { date: sayDate(documentDate), retrieved: sayDate(read) };
  const words = [
    `${say(`evidence.${kind}`)}, ${publisher}: ${title},`,
    say(documentDate === null ? 'receipts.undated' : 'receipts.dated', dates),
  ].join(' ');
  const links = [url, archivedUrl].flatMap((link) => (link === null ? [] : (writeLink(link) ?? [])));
  return [escapeMarkdown(words), ...links].join(' ');
}

/** A link that is shown as it is; `null` for what is no address of the web. */
export function writeLink(url: string): string | null {
  return url.startsWith('https://')
    ? `<${encodeURI(toWellFormed(decodeSafely(url))).replace(/[<>\s]/g, '')}>`
    : null;
}

/** Escapes that are there already are not escaped again. */
function decodeSafely(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
