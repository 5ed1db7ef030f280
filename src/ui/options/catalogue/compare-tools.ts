import type { ServiceClaims } from '../../../core/records.ts';
import { selectClaim } from '../../../core/select-claim.ts';
import type { Level } from '../../../core/vocabulary.ts';
import type { ToolReport } from '../../../messaging/catalogue-report.ts';
import { describeClaim, describeReach, type ClaimSelector } from '../../parts/facts.tsx';
import { listIncidents } from '../../parts/incidents.tsx';
import type { MessageKey } from '../../text/en.ts';
import { say, sayCount, sayDate, sayShare } from '../../text/say.ts';

/** What one tool has in a line of the comparison. */
export interface ComparedCell {
  readonly text: string;
  /** The parts of a list, each with how many of the tools have it. */
  readonly items: readonly { readonly text: string; readonly count: number }[] | null;
  readonly level: Level | null;
}

/** One question and the answers of all tools. */
export interface ComparedFact {
  readonly id: string;
  readonly title: string;
  readonly cells: readonly ComparedCell[];
  /** Whether not all answers are the same. */
  readonly differs: boolean;
}

/** Everything that tools are compared in, in the reading order of every surface. */
export function compareTools(tools: readonly ToolReport[]): ComparedFact[] {
  const judgements = tools.map(({ report }) => report.judgement);
  const compare = (
    id: string,
    title: MessageKey,
    read: (judgement: (typeof judgements)[number]) => string,
    levelOf: (judgement: (typeof judgements)[number]) => Level | null = () => null,
  ): ComparedFact => {
    const cells = judgements.map((judgement) => ({
      text: read(judgement),
      items: null,
      level: levelOf(judgement),
    }));
    return { id, title: say(title), cells, differs: areDifferent(cells) };
  };
  const claim = (name: Exclude<keyof ServiceClaims, 'collection' | 'sharing'>) =>
    compare(name, `fact.${name}`, ({ service, standpoint }) => {
      const select: ClaimSelector = (all) => selectClaim(all, standpoint);
      return describeClaim(name, service.claims, select);
    });
  const countActive = ({ restrictions }: (typeof judgements)[number], reach: 'by-name' | 'at-large') =>
    restrictions.filter((entry) => entry.active && entry.reach === reach).length;
  return [
    compare(
      'level',
      'column.level',
      ({ assessment }) => say(`level.${assessment.level}`),
      ({ assessment }) => assessment.level,
    ),
    compare('score', 'column.score', ({ assessment }) => String(assessment.score ?? say('unknown'))),
    compare('known', 'column.known', ({ assessment }) => sayShare(assessment.coverage)),
    claim('residency'),
    compare('jurisdiction', 'fact.jurisdiction', ({ jurisdictions }) => describeReach(jurisdictions)),
    claim('training'),
    claim('retention'),
    claim('humanReview'),
    compareLists('collection', judgements),
    compareLists('sharing', judgements),
    compare('orders', 'column.orders', (judgement) =>
      sayCount('compare.orders.byName', countActive(judgement, 'by-name')),
    ),
    compare('atLarge', 'restrictions.atLarge.title', (judgement) =>
      String(countActive(judgement, 'at-large')),
    ),
    compare('incidents', 'fact.incidents', (judgement) =>
      sayCount('incidents.count', listIncidents(judgement).length),
    ),
    compare('kind', 'column.kind', ({ service }) => say(`kind.${service.kind}`)),
    compare('lastChecked', 'tool.lastChecked', ({ service }) => sayDate(service.lastChecked)),
  ];
}

/** A list of words for each tool, each word with how many tools have it. */
function compareLists(
  name: 'collection' | 'sharing',
  judgements: readonly ToolReport['report']['judgement'][],
): ComparedFact {
  const lists = judgements.map(({ service: { claims }, standpoint }) => {
    const said: readonly string[] | 'unknown' =
      name === 'collection'
        ? sayItems(selectClaim(claims.collection, standpoint).value, (item) => say(`collected.${item}`))
        : sayItems(selectClaim(claims.sharing, standpoint).value, (use) => say(`sharing.${use}`));
    return said;
  });
  const cells = lists.map((list) => ({
    text: list === 'unknown' ? say('unknown') : [...list].sort().join(),
    items:
      list === 'unknown'
        ? null
        : list.map((text) => ({ text, count: lists.filter((other) => other.includes(text)).length })),
    level: null,
  }));
  return { id: name, title: say(`fact.${name}`), cells, differs: areDifferent(cells) };
}

function sayItems<Item>(
  items: readonly Item[] | 'unknown',
  sayItem: (item: Item) => string,
): readonly string[] | 'unknown' {
  return items === 'unknown' ? items : items.map(sayItem);
}

function areDifferent(cells: readonly ComparedCell[]): boolean {
  return new Set(cells.map(({ text }) => text)).size > 1;
}
