import type { Residency, Retention, ServiceClaims } from '../../core/records.ts';
import { describeRetention } from './describe.ts';
import { say, sayCountry, sayList, sayWord } from './say.ts';

/** What a claim said before, in words. */
export function describePastValue(name: keyof ServiceClaims, value: unknown): string {
  switch (name) {
    case 'residency':
      return sayList((value as Residency).countries.map(sayCountry));
    case 'retention':
      return describeRetention(value as Retention);
    case 'collection':
      return sayList(
        (value as readonly string[]).map((item) => sayWord(`collected.${item}`) ?? say('unknown')),
      );
    case 'sharing':
      return sayList(
        (value as readonly string[]).map((item) => sayWord(`sharing.${item}`) ?? say('unknown')),
      );
    case 'training':
    case 'humanReview':
      return sayWord(`${name}.${String(value)}`) ?? say('unknown');
    default:
      return name satisfies never;
  }
}
