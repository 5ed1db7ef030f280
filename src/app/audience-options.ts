import { formatAudience } from '../core/audience.ts';
import type { NameTable } from '../core/names.ts';
import type { Ruleset } from '../core/records.ts';
import type { AudienceOption } from '../messaging/settings-report.ts';

/** Every way to say whom one answers to, by label. */
export function listAudienceOptions(
  { authorities }: Pick<Ruleset, 'authorities'>,
  names: Pick<NameTable, 'authorities'>,
): AudienceOption[] {
  const options = [...authorities.values()].flatMap(({ id, kind }): AudienceOption[] => {
    const { member, contractor } = names.authorities[id] ?? {};
    const relation = kind === 'public' ? 'public' : 'partOf';
    return [
      ...(member === undefined
        ? []
        : [{ value: formatAudience({ relation, authority: id }), label: member }]),
      ...(contractor === undefined
        ? []
        : [{ value: formatAudience({ relation: 'contractorTo', authority: id }), label: contractor }]),
    ];
  });
  return options.sort((a, b) => a.label.localeCompare(b.label, 'en'));
}
