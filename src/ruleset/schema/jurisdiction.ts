import * as z from 'zod';
import { claims, countryCode, evidence, id, isoDate, text } from './common.ts';

const test = z.union([z.literal(0), z.literal(0.5), z.literal(1)]);

/** The four tests of compelled access: 0 passes, 0.5 in part, 1 fails. The same questions for every country. */
const compelledAccessValue = z.strictObject({
  noPriorCourt: test.describe('No independent court decides before access'),
  standingDuty: test.describe('A standing duty to help intelligence services'),
  endlessSecrecy: test.describe('Secrecy without end'),
  noForeignRemedy: test.describe('No remedy for foreigners'),
});

/** What a country's law means for data that it reaches. */
const jurisdiction = z.strictObject({
  code: countryCode,
  name: text,
  eea: z.boolean().describe('Member of the European Economic Area: the GDPR applies directly'),
  euAdequacy: claims(z.enum(['eea', 'full', 'certified-only', 'none'])).describe(
    'European Commission adequacy decision (GDPR art. 45): for all, for certified companies only, or none',
  ),
  ukAdequacy: claims(z.enum(['home', 'full', 'certified-only', 'none'])).describe(
    'United Kingdom adequacy regulations (UK GDPR art. 45)',
  ),
  countryOfConcern: claims(z.boolean()).describe('Named in 28 CFR 202.601'),
  laws: claims(text).describe('The laws that can compel disclosure, in a sentence'),
  compelledAccess: claims(compelledAccessValue),
  notEquivalent: claims(z.boolean())
    .optional()
    .describe(
      "A court or a regulator found protection there not essentially equivalent to the EU's (GDPR art. 46)",
    ),
});

export const jurisdictionsFile = z.strictObject({
  id,
  lastChecked: isoDate,
  jurisdictions: z.array(jurisdiction).min(1),
  evidence: z.array(evidence),
});
export type JurisdictionsFile = z.output<typeof jurisdictionsFile>;
export type JurisdictionRecord = JurisdictionsFile['jurisdictions'][number];
