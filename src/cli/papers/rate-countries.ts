import { rateCompelledAccess } from '../../core/assess/values.ts';
import type { Evidence } from '../../ruleset/schema/common.ts';
import type { JurisdictionRecord, JurisdictionsFile } from '../../ruleset/schema/jurisdiction.ts';
import { formatMarkdownTable } from '../score/format-table.ts';

/** The countries whose law was rated, with the four tests and the value; then the texts that were read for each. */
export function rateCountries({ jurisdictions, evidence }: JurisdictionsFile): string {
  const rated = jurisdictions.flatMap((entry) => {
    const [claim] = entry.compelledAccess;
    return claim === undefined || claim.value === 'unknown' ? [] : [{ entry, claim, value: claim.value }];
  });
  const head = ['country', 'court first', 'standing duty', 'secrecy', 'remedy', 'value'];
  const rows = rated.map(({ entry, value }) => {
    const { noPriorCourt, standingDuty, endlessSecrecy, noForeignRemedy } = value;
    const tests = [noPriorCourt, standingDuty, endlessSecrecy, noForeignRemedy];
    return [entry.name, ...[...tests, rateCompelledAccess(value)].map(String)];
  });
  const unrated = jurisdictions.length - rated.length;
  return [
    formatMarkdownTable({ rows: [head, ...rows], words: [0] }),
    `The other ${unrated} countries on record are not rated: nobody has read their texts yet. The texts that were read:`,
    rated.map(({ entry, claim }) => listTexts(entry, claim.evidence, evidence)).join('\n'),
  ].join('\n\n');
}

function listTexts(
  { name }: JurisdictionRecord,
  ids: readonly string[],
  evidence: readonly Evidence[],
): string {
  const texts = evidence
    .filter(({ id }) => ids.includes(id))
    .map(
      ({ title, url }) =>
        `[${title.replace(/[[\]*_]/g, '')}](${url.replaceAll('(', '%28').replaceAll(')', '%29')})`,
    );
  return `- ${name}: ${texts.join('; ')}.`;
}
