import * as z from 'zod';
import {
  ACCESSES,
  COLLECTED_ITEMS,
  EXPOSED,
  HOLDERS,
  HUMAN_REVIEWS,
  INCIDENT_KINDS,
  INCIDENT_STATUSES,
  RETENTION_RULES,
  SERVICE_KINDS,
  SHARING_USES,
  TRAINING_USES,
} from '../../core/vocabulary.ts';
import { parseAddressPattern } from '../../core/address-pattern.ts';
import { claims, countryCode, evidence, evidenceIds, id, isoDate, partialDate, text } from './common.ts';

/** Where data is stored: the countries named, who holds it, and whether the provider reserves other places. */
export const residencyValue = z.strictObject({
  countries: z.array(countryCode),
  heldBy: z.enum(HOLDERS),
  elsewhere: z.boolean(),
});

/** How long prompts are kept. Days are whole days; `null` where the documents give none. */
export const retentionValue = z.strictObject({
  rule: z.enum(RETENTION_RULES),
  deletionDelayDays: z.int().min(0).nullable(),
  longestDays: z.int().min(0).nullable(),
});

const addressPattern = z
  .string()
  .refine(
    (value) => parseAddressPattern(value) !== null,
    'write [*.]host[/path][?key=value], lower-case host, no "www."',
  );

const incident = z.strictObject({
  id,
  date: partialDate,
  kind: z.enum(INCIDENT_KINDS),
  status: z.enum(INCIDENT_STATUSES),
  exposed: z.enum(EXPOSED),
  /** When the cause was removed; `null` where no document says so. */
  fixed: partialDate.nullable(),
  title: text,
  summary: text,
  /** What the accused said, or that no answer was found. */
  answer: text.nullable(),
  evidence: evidenceIds.min(1),
});

/** One AI tool: what a person reaches by address. */
export const serviceRecord = z.strictObject({
  id,
  name: text,
  aliases: z.array(text),
  kind: z.enum(SERVICE_KINDS),
  access: z.enum(ACCESSES),
  provider: id,
  addresses: z.array(addressPattern),
  lastChecked: isoDate,
  note: text.optional(),
  /** The tool is no longer offered: since when, as its owner says it. */
  closed: z
    .strictObject({ date: partialDate.nullable(), note: text.optional(), evidence: evidenceIds.min(1) })
    .optional(),
  /** Developers of the models that the service runs: a law can name them, wherever the model runs. */
  models: z.array(z.strictObject({ developer: id, evidence: evidenceIds.min(1), note: text.optional() })),
  claims: z.strictObject({
    residency: claims(residencyValue),
    training: claims(z.enum(TRAINING_USES)),
    retention: claims(retentionValue),
    humanReview: claims(z.enum(HUMAN_REVIEWS)),
    collection: claims(z.array(z.enum(COLLECTED_ITEMS)).min(1)),
    sharing: claims(z.array(z.enum(SHARING_USES)).min(1)),
  }),
  incidents: z.array(incident),
  evidence: z.array(evidence),
});
export type ServiceRecord = z.output<typeof serviceRecord>;

/** The legal entity that offers services, or that developed a model. */
export const providerRecord = z.strictObject({
  id,
  name: text,
  /** The company's registered name; `null` where the provider names none. */
  legalName: text.nullable(),
  country: claims(countryCode),
  /** The controlling parent, where there is one: its name and country. */
  parent: claims(z.strictObject({ name: text, country: countryCode })).nullable(),
  note: text.optional(),
  evidence: z.array(evidence),
});
export type ProviderRecord = z.output<typeof providerRecord>;
