import { formatAudience } from '../core/audience.ts';
import type { Ruleset } from '../core/records.ts';
import type { AudienceOption } from '../messaging/protocol.ts';

/** Every way to say whom one answers to, by label. */
export function listAudienceOptions({ authorities }: Pick<Ruleset, 'authorities'>): AudienceOption[] {
  const options = [...authorities.values()].flatMap(({ id, kind, audience }): AudienceOption[] => {
    const relation = kind === 'public' ? 'public' : 'partOf';
    return [
      ...(audience.member === null
        ? []
        : [{ value: formatAudience({ relation, authority: id }), label: audience.member }]),
      ...(audience.contractor === null
        ? []
        : [
            {
              value: formatAudience({ relation: 'contractorTo', authority: id }),
              label: audience.contractor,
            },
          ]),
    ];
  });
  return options.sort((a, b) => a.label.localeCompare(b.label, 'en'));
}
