import { LEVELS, type Level } from '../../core/vocabulary.ts';
import { countRecords } from '../../ruleset/count-records.ts';
import { compileRecords } from '../../ruleset/compile.ts';
import { decodeRuleset } from '../../ruleset/decode.ts';
import { dateOf, type Records } from '../../ruleset/record-files.ts';
import { rankServices } from '../score/rank-services.ts';

/** What a set holds, as Markdown: the first one can be compared with nothing. */
export function writeFirstSet(records: Records): string {
  const today = dateOf(records);
  const counts = countRecords(records, today);
  const ruleset = decodeRuleset(compileRecords(records, '').summaries);
  const ranked = rankServices(ruleset, { view: 'other', plan: 'consumer', today });
  const levels: readonly Level[] = [...LEVELS, 'unknown'];
  const byLevel = levels.map((level) => {
    const count = ranked.filter(({ assessment }) => assessment.level === level).length;
    return `${level} ${count}`;
  });
  const { full, partial, listed } = counts.depths;
  return [
    `- ${counts.services} AI tools: ${full} answer all six facts, ${partial} some, ${listed} are listed only. Levels on consumer terms, seen from elsewhere: ${byLevel.join(', ')}.`,
    `- ${counts.limiting} distinct orders that limit use, by ${counts.limitingAuthorities} authorities; ${counts.inForce} in force, ${counts.inForceOwnText} of them by the authority's own text. Advice, proposals and what does not bind stand beside them: ${counts.restrictions - counts.limiting}.`,
    `- ${counts.approvals} approvals, ${counts.incidents} incidents and disputes, ${counts.providers} providers, ${counts.authorities} bodies, ${counts.jurisdictions} jurisdictions.`,
  ].join('\n');
}
