import * as z from 'zod';
import { BASES, EVIDENCE_KINDS, PLANS, VIEWS } from '../../core/vocabulary.ts';

/** Record ids: kebab-case ASCII, equal to the file's name. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write it in kebab-case: a-z, 0-9, hyphens');

/** Text for people: trimmed, not empty, no control or bidirectional characters, no markup. */
export const text = z
  .string()
  .min(1)
  .max(1200)
  .refine((value) => value === value.trim(), 'remove the white space around it')
  .refine(
    (value) => !/[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069<>]/.test(value),
    'write plain text: no line breaks, control or bidirectional characters, no < or >',
  );

/** ISO 3166-1 alpha-2, upper case. */
export const countryCode = z.string().regex(/^[A-Z]{2}$/, 'write the ISO 3166-1 alpha-2 code, e.g. "US"');

/** A full calendar date, UTC. */
export const isoDate = z.iso.date('write a calendar date as YYYY-MM-DD');

/** A date as exactly as the document gives it: year, month or day. */
export const partialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'write YYYY, YYYY-MM or YYYY-MM-DD');

export const httpsUrl = z
  .string()
  .max(2000)
  .refine(
    (value) => /^https:\/\/[^\s\p{C}]+$/u.test(value) && URL.canParse(value),
    'write a full https:// address',
  );

export const evidenceIds = z.array(id);

/** The proof of a claim: one document, by its owner, with its own date and the date on which it was read. */
export const evidence = z
  .strictObject({
    id: id.describe('Named by the statements that it proves; the kind and the date make a good one'),
    kind: z.enum(EVIDENCE_KINDS),
    publisher: text.describe('Whose document it is'),
    title: text.describe("The document's title, with its version where it has one"),
    url: httpsUrl.describe("The document at its owner's address"),
    archivedUrl: httpsUrl
      .optional()
      .describe('The copy that was read, where it was not read at that address'),
    documentDate: partialDate.nullable().describe("The document's own date, as exactly as it gives it"),
    retrieved: isoDate.describe('The day it was read'),
    relays: text
      .optional()
      .describe('The report that it passes on, e.g. "Reuters": two that relay one report are one source'),
  })
  .describe('The proof of a statement: one document');
export type Evidence = z.output<typeof evidence>;

const UNKNOWN = z.literal('unknown');

/** One stated fact. `"unknown"` stands without evidence; every other value needs a basis and evidence. */
function claim<Value extends z.ZodType>(value: Value) {
  return z
    .strictObject({
      value: z.union([value, UNKNOWN]).describe('The fact, or "unknown", which never means "no"'),
      basis: z
        .enum(BASES)
        .optional()
        .describe(
          "stated: the owner's own text says it; reported: somebody else does; inferred: our reading",
        ),
      evidence: evidenceIds.describe('Ids of the evidence of this file that proves it'),
      note: text.optional().describe('What the value alone does not say; from what it is inferred'),
      plan: z.array(z.enum(PLANS)).min(1).optional().describe('The plans that this variant holds for'),
      appliesIn: z.array(z.enum(VIEWS)).min(1).optional().describe('From where the law is seen'),
      history: z
        .array(
          z.strictObject({
            value,
            until: partialDate.describe('The day on which it ceased to hold'),
            evidence: evidenceIds.min(1),
            note: text.optional(),
          }),
        )
        .optional()
        .describe('What held before, oldest first'),
    })
    .superRefine((entry, context) => {
      const fail = (path: string, message: string) =>
        context.addIssue({ code: 'custom', path: [path], message });
      // The compiler can not see `value` through the generic schema.
      const { value: stated } = entry as { readonly value?: unknown };
      if (stated === 'unknown') {
        if (entry.basis !== undefined) fail('basis', 'remove it: an unknown value has no basis');
        return;
      }
      if (entry.basis === undefined) fail('basis', 'say how it is known: "stated", "reported" or "inferred"');
      if (entry.evidence.length === 0) fail('evidence', 'name at least one evidence id, or write "unknown"');
      if (entry.basis === 'inferred' && entry.note === undefined) {
        fail('note', 'say from what it is inferred');
      }
    });
}

/**
 * A fact with its variants by plan and region. The first entry is the default (consumer plan, every view);
 * later ones say what differs and where.
 */
export function claims<Value extends z.ZodType>(value: Value) {
  return z
    .array(claim(value))
    .min(1)
    .superRefine((entries, context) => {
      entries.forEach((entry, index) => {
        const isVariant = entry.plan !== undefined || entry.appliesIn !== undefined;
        if (index === 0 && isVariant) {
          context.addIssue({
            code: 'custom',
            path: [0],
            message: 'the first entry is the default: no plan, no appliesIn',
          });
        }
        if (index > 0 && !isVariant) {
          context.addIssue({ code: 'custom', path: [index], message: 'a variant needs plan or appliesIn' });
        }
      });
    });
}
