import * as z from 'zod';
import { claims, countryCode, evidence, id, isoDate, text } from './common.ts';

/** The four tests of compelled access: 0 passes, 0.5 in part, 1 fails. The same questions for every country. */
export const compelledAccessValue = z.strictObject({
  /** No independent court decides before access. */
  noPriorCourt: z.union([z.literal(0), z.literal(0.5), z.literal(1)]),
  /** A standing duty to help intelligence services. */
  standingDuty: z.union([z.literal(0), z.literal(0.5), z.literal(1)]),
  /** Secrecy without end. */
  endlessSecrecy: z.union([z.literal(0), z.literal(0.5), z.literal(1)]),
  /** No remedy for foreigners. */
  noForeignRemedy: z.union([z.literal(0), z.literal(0.5), z.literal(1)]),
});

/** What a country's law means for data that it reaches. */
const jurisdiction = z.strictObject({
  code: countryCode,
  name: text,
  /** Member of the European Economic Area: the GDPR applies directly. */
  eea: z.boolean(),
  /** European Commission adequacy decision (GDPR art. 45): for all, for certified companies only, or none. */
  euAdequacy: claims(z.enum(['eea', 'full', 'certified-only', 'none'])),
  /** United Kingdom adequacy regulations (UK GDPR art. 45). */
  ukAdequacy: claims(z.enum(['home', 'full', 'certified-only', 'none'])),
  /** Named in 28 CFR 202.601. */
  countryOfConcern: claims(z.boolean()),
  /** The laws that can compel disclosure, in a sentence. */
  laws: claims(text),
  compelledAccess: claims(compelledAccessValue),
  /** Whether a court or a regulator found protection there not essentially equivalent to the EU's (GDPR art. 46). */
  notEquivalent: claims(z.boolean()).optional(),
});

export const jurisdictionsFile = z.strictObject({
  id,
  lastChecked: isoDate,
  jurisdictions: z.array(jurisdiction).min(1),
  evidence: z.array(evidence),
});
export type JurisdictionsFile = z.output<typeof jurisdictionsFile>;
export type JurisdictionRecord = JurisdictionsFile['jurisdictions'][number];
