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
    services: z.array(id).min(1),
    providers: z.array(id).min(1),
    /** Developers of models: the order follows the weights, wherever they run. */
    developers: z.array(id).min(1),
    /** Countries of the provider or of its controlling parent. */
    countries: z.array(countryCode).min(1),
    /** Countries in which data is stored. */
    storedIn: z.array(countryCode).min(1),
    kinds: z.array(z.enum(SERVICE_KINDS)).min(1),
    /** AI tools at large: `public`, on terms that anybody can have; `all`, whatever the contract. */
    ai: z.enum(AI_SCOPES),
    /** Services that the order leaves out. */
    except: z.array(id).min(1),
    /** The order reaches these plans only. */
    plans: z.array(z.enum(PLANS)).min(1),
  })
  .partial()
  .refine((value) => TARGET_KEYS.some((key) => value[key] !== undefined), 'name at least one target');

/** One group that an order names: who, where it bites them, since when, and the passage that says so. */
const named = z.strictObject({
  relation: z.enum(RELATIONS),
  authority: id,
  bites: z.array(z.enum(BITES)).min(1),
  /** Since when it holds for this group; `null` where no document read says so. */
  effective: partialDate.nullable(),
  /** The passage, e.g. "section 1532(a)(3)(A)". */
  provision: text.optional(),
  basis: z.enum(BASES),
  evidence: evidenceIds.min(1),
  note: text.optional(),
});

const restriction = z
  .strictObject({
    id,
    title: text,
    measure: z.enum(MEASURES),
    /** Whether those named must follow it; advice does not bind. */
    binding: z.boolean(),
    targets,
    names: z.array(named).min(1),
    announced: partialDate.nullable(),
    ended: partialDate.nullable(),
    status: z.enum(RESTRICTION_STATUSES),
    /** A law or order without end whose own text was read: it stays in force without a newer source. */
    standing: z.boolean(),
    /** The newest document date that shows it still holds; `null` where there is none after the announcement. */
    lastConfirmed: partialDate.nullable(),
    /** The restriction that took its place. */
    supersededBy: id.optional(),
    reasons: z.array(z.enum(REASONS)),
    summary: text,
    /** What became of it, in one sentence, for the surfaces. */
    aftermath: text.optional(),
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
  /** "public data only", "with the work account": what it is tied to. */
  conditions: text.optional(),
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
  partOf: id.nullable(),
  /** How a person says that they answer to it; absent where nobody would pick it. */
  audience: z.strictObject({ member: text, contractor: text }).partial().optional(),
  note: text.optional(),
  lastChecked: isoDate,
  restrictions: z.array(restriction),
  approvals: z.array(approval).optional(),
  evidence: z.array(evidence),
});
export type AuthorityRecord = z.output<typeof authorityRecord>;
export type RestrictionRecord = AuthorityRecord['restrictions'][number];
export type ApprovalRecord = NonNullable<AuthorityRecord['approvals']>[number];
