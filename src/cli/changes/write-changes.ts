import type { Level, View } from '../../core/vocabulary.ts';
import { VIEWS } from '../../core/vocabulary.ts';
import { FINDING_NAMES, VIEW_NAMES } from '../score/score-tables.ts';
import type { LevelMove, MoveReason } from './compare-levels.ts';
import type { NamedEntry, SetChanges } from './compare-sets.ts';

/** What changed between two sets, as Markdown without a title. */
export function writeChanges(changes: SetChanges): string {
  const { levels, newServices, goneServices, newOrders, goneOrders, statuses, nameService } = changes;
  const parts = [
    listPart(
      'Levels that move, on consumer terms',
      levels.map((move) => describeMove(move, nameService)),
    ),
    listPart('New tools', newServices.map(describeEntry)),
    listPart('Tools taken out', goneServices.map(describeEntry)),
    listPart('New orders', newOrders.map(describeEntry)),
    listPart('Orders taken out', goneOrders.map(describeEntry)),
    listPart(
      'Orders that stand otherwise',
      statuses.map(({ name, from, to }) => `${escape(name)}: ${from} → ${to}`),
    ),
  ].filter((part) => part !== null);
  return parts.length === 0 ? 'Nothing that a reader would see.' : parts.join('\n\n');
}

function listPart(title: string, items: readonly string[]): string | null {
  return items.length === 0
    ? null
    : `### ${title}: ${items.length}\n\n${items.map((item) => `- ${item}`).join('\n')}`;
}

function describeEntry({ id, name }: NamedEntry): string {
  return `${escape(name)} (\`${id}\`)`;
}

function describeMove(
  { service, views, from, to, fromScore, toScore, reasons }: LevelMove,
  nameService: (id: string) => string,
): string {
  const why = reasons.map(describeReason).join('; ');
  return `${escape(nameService(service))}: ${describeLevel(from, fromScore)} → **${describeLevel(to, toScore)}**${describeViews(views)}. ${why === '' ? 'The same findings, nearer to a border' : capitalize(why)}.`;
}

function describeLevel(level: Level, score: number | null): string {
  return score === null ? level : `${level} (${score})`;
}

function describeViews(views: readonly View[]): string {
  if (views.length === VIEWS.length) return '';
  return `, seen from ${views.map((view) => VIEW_NAMES[view]).join(', ')}`;
}

function describeReason(reason: MoveReason): string {
  if (reason.kind === 'rule')
    return `\`${reason.rule}\` ${reason.holdsNow ? 'holds now' : 'no longer holds'}`;
  return `${FINDING_NAMES[reason.finding].toLowerCase()}: ${reason.from} → ${reason.to}`;
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Names of records are plain text; in Markdown some of their characters would be more. */
function escape(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&');
}
