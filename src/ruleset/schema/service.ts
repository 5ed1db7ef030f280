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
const residencyValue = z.strictObject({
  countries: z.array(countryCode).describe('Countries of storage that a document names; a seat is none'),
  heldBy: z
    .enum(HOLDERS)
    .describe(
      'provider; customer: where the customer chose, by contract; user: on the device, or only they hold the key',
    ),
  elsewhere: z.boolean().describe('The provider reserves places that it does not name'),
});

/** How long prompts are kept. Days are whole days; `null` where the documents give none. */
const retentionValue = z.strictObject({
  rule: z.enum(RETENTION_RULES),
  deletionDelayDays: z.int().min(0).nullable().describe('Whole days from deletion until it is gone'),
  longestDays: z.int().min(0).nullable().describe('Whole days that anything is kept at most'),
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
  exposed: z.enum(EXPOSED).describe('What lay open; only this counts in a score, and only when confirmed'),
  fixed: partialDate.nullable().describe('When the cause was removed; null where no document says so'),
  title: text.describe('What is not established says who says so'),
  summary: text,
  answer: text.nullable().describe('What the accused said, or that no answer was found'),
  evidence: evidenceIds.min(1),
});

/** One AI tool: what a person reaches by address. */
export const serviceRecord = z.strictObject({
  id,
  name: text,
  aliases: z.array(text).describe('Other names that people type'),
  kind: z.enum(SERVICE_KINDS),
  access: z
    .enum(ACCESSES)
    .describe(
      'public: anybody can have an account; members: of the organization that runs it; customers: of organizations that have a contract',
    ),
  provider: id.describe('Id of a record in providers/'),
  addresses: z.array(addressPattern).describe('Where a person meets it: [*.]host[/path][?key=value]'),
  lastChecked: isoDate.describe('The day on which anybody last looked'),
  note: text.optional().describe('What belongs to no single claim'),
  closed: z
    .strictObject({ date: partialDate.nullable(), note: text.optional(), evidence: evidenceIds.min(1) })
    .optional()
    .describe('No longer offered: since when, as its owner says it'),
  models: z
    .array(z.strictObject({ developer: id, evidence: evidenceIds.min(1), note: text.optional() }))
    .describe('Who developed the models it runs: a law can name them, wherever the model runs'),
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
  legalName: text.nullable().describe("The company's registered name; null where the provider names none"),
  country: claims(countryCode).describe('Where it is established'),
  parent: claims(z.strictObject({ name: text, country: countryCode }))
    .nullable()
    .describe('The controlling parent, where there is one'),
  note: text.optional(),
  evidence: z.array(evidence),
});
export type ProviderRecord = z.output<typeof providerRecord>;
