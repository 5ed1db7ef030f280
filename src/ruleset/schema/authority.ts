import * as z from 'zod';
import {
  AI_SCOPES,
  AUTHORITY_KINDS,
  BASES,
  BITES,
  MEASURES,
  PLANS,
  REASONS,
  RELATIONS,
  RESTRICTION_STATUSES,
  SERVICE_KINDS,
} from '../../core/vocabulary.ts';
import { countryCode, evidence, evidenceIds, id, isoDate, partialDate, text } from './common.ts';

const TARGET_KEYS = ['services', 'providers', 'developers', 'countries', 'storedIn', 'kinds', 'ai'] as const;

/** What an order is about. Several lists add up: a service is reached when any of them reaches it, less the exceptions. */
const targets = z
  .strictObject({
    services: z.array(id).min(1).describe('These tools'),
    providers: z.array(id).min(1).describe('Everything that these providers offer'),
    developers: z.array(id).min(1).describe('Their models: the order follows the weights, wherever they run'),
    countries: z.array(countryCode).min(1).describe('Countries of the provider or of its controlling parent'),
    storedIn: z.array(countryCode).min(1).describe('Countries in which data is stored'),
    kinds: z.array(z.enum(SERVICE_KINDS)).min(1),
    ai: z
      .enum(AI_SCOPES)
      .describe('AI at large: public, on terms that anybody can have; all, whatever the contract'),
    except: z.array(id).min(1).describe('Services that the order leaves out'),
    plans: z.array(z.enum(PLANS)).min(1).describe('It reaches these plans only'),
  })
  .partial()
  .refine((value) => TARGET_KEYS.some((key) => value[key] !== undefined), 'name at least one target');

/** One group that an order names: who, where it bites them, since when, and the passage that says so. */
const named = z.strictObject({
  relation: z.enum(RELATIONS),
  authority: id,
  bites: z.array(z.enum(BITES)).min(1).describe('Where it bites this group'),
  effective: partialDate
    .nullable()
    .describe('Since when it holds for them; null where no document read says so'),
  provision: text.optional().describe('The passage, e.g. "section 1532(a)(3)(A)"'),
  basis: z.enum(BASES),
  evidence: evidenceIds.min(1),
  note: text.optional(),
});

const restriction = z
  .strictObject({
    id,
    title: text,
    measure: z.enum(MEASURES),
    binding: z.boolean().describe('Whether those named must follow it; advice does not bind'),
    targets: targets.describe('What it is about: a service is reached when any list reaches it'),
    names: z.array(named).min(1).describe('Whom it names'),
    announced: partialDate.nullable(),
    ended: partialDate.nullable(),
    status: z.enum(RESTRICTION_STATUSES),
    standing: z
      .boolean()
      .describe('A law or order without end whose own text was read: in force without a newer source'),
    lastConfirmed: partialDate
      .nullable()
      .describe('The newest document date that shows that it still holds; null where there is none'),
    supersededBy: id.optional().describe('The restriction that took its place'),
    reasons: z.array(z.enum(REASONS)).describe('Why, as the body gave it'),
    summary: text,
    aftermath: text.optional().describe('What became of it, in one sentence, for the surfaces'),
    basis: z.enum(BASES),
    evidence: evidenceIds.min(1),
  })
  .superRefine((entry, context) => {
    const fail = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (['lifted', 'annulled', 'expired'].includes(entry.status) && entry.ended === null) {
      fail('ended', `a restriction that is ${entry.status} has its end`);
    }
    if (['in-force', 'announced', 'proposed'].includes(entry.status) && entry.ended !== null) {
      fail('ended', `remove it: a restriction that is ${entry.status} has not ended`);
    }
    if (entry.status === 'superseded' && entry.supersededBy === undefined) {
      fail('supersededBy', 'name the restriction that took its place');
    }
    if (entry.measure === 'advice' && entry.binding) fail('binding', 'advice does not bind: write false');
  });

/** A body's word that its people may use a tool: what a surface offers to "use instead". */
const approval = z.strictObject({
  id,
  title: text,
  services: z.array(id).min(1),
  plans: z.array(z.enum(PLANS)).min(1).optional(),
  names: z.array(named).min(1),
  announced: partialDate.nullable(),
  ended: partialDate.nullable(),
  conditions: text.optional().describe('What it is tied to: "public data only", "with the work account"'),
  summary: text,
  basis: z.enum(BASES),
  evidence: evidenceIds.min(1),
});

/** A body that can bind people, with the restrictions that it ordered and what it approved. */
export const authorityRecord = z.strictObject({
  id,
  name: text,
  kind: z.enum(AUTHORITY_KINDS),
  country: countryCode.nullable(),
  partOf: id.nullable().describe('The body above it: its orders reach down to this one'),
  audience: z
    .strictObject({ member: text, contractor: text })
    .partial()
    .optional()
    .describe('How a person says that they answer to it; absent where nobody would pick it'),
  note: text.optional(),
  lastChecked: isoDate,
  restrictions: z.array(restriction),
  approvals: z.array(approval).optional(),
  evidence: z.array(evidence),
});
export type AuthorityRecord = z.output<typeof authorityRecord>;
export type RestrictionRecord = AuthorityRecord['restrictions'][number];
export type ApprovalRecord = NonNullable<AuthorityRecord['approvals']>[number];
