import * as z from 'zod';
import { FINDING_IDS, FLOOR_IDS } from '../core/assess/assessment.ts';
import { LOOK_ALIKE_KINDS } from '../core/look-alike.ts';
import {
  ACTIONS,
  BITES,
  EVIDENCE_KINDS,
  INCIDENT_KINDS,
  INCIDENT_STATUSES,
  LEVELS,
  MEASURES,
  PLANS,
  RESTRICTION_STATUSES,
  TRAINING_USES,
  VIEWS,
} from '../core/vocabulary.ts';

const text = z.string();
const date = z.iso.date();
const partialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
const country = z.string().regex(/^[A-Z]{2}$/);

const finding = z.strictObject({
  id: z.enum(FINDING_IDS),
  weight: z.number(),
  value: z.number().min(0).max(10).nullable().describe('0 best, 10 worst; null while unknown'),
  evidence: z.array(text),
  asOf: partialDate.nullable(),
  ownDocument: z.boolean(),
});

const evidence = z.strictObject({
  id: text,
  kind: z.enum(EVIDENCE_KINDS),
  publisher: text,
  title: text,
  url: z.url(),
  archivedUrl: z.url().nullable(),
  documentDate: partialDate.nullable(),
  retrieved: date,
});

/** One line of `check --json`; `docs/check.schema.json` is written from it. */
export const checkReportSchema = z
  .strictObject({
    input: text.describe('As given, cut after 2,000 characters'),
    kind: z.enum(['address', 'name']),
    problem: z
      .strictObject({
        code: z.enum(['empty', 'too-long', 'not-an-address', 'not-web', 'ambiguous']),
        message: text,
      })
      .nullable(),
    match: z
      .strictObject({
        service: text,
        host: text.nullable(),
        path: text.nullable(),
        by: z.enum(['host', 'name', 'alias']),
      })
      .nullable(),
    candidates: z.array(text).describe('Ids of the services that a name fits, when it fits several'),
    lookAlike: z
      .strictObject({
        service: text.describe('The tool that the address imitates; its record is not given'),
        host: text.describe("The tool's own host"),
        how: z.enum(LOOK_ALIKE_KINDS),
      })
      .nullable()
      .describe('An unofficial look-alike of a tool of the catalogue; match is null then'),
    assessment: z
      .strictObject({
        level: z.enum([...LEVELS, 'unknown']),
        score: z.int().min(0).max(100).nullable().describe('Higher is riskier'),
        coverage: z.number().min(0).max(1).describe('Share of the weight that is known'),
        view: z.enum(VIEWS),
        plan: z.enum(PLANS),
        planKnown: z.boolean().describe('false: consumer terms stand in for this plan'),
        findings: z.array(finding),
        floors: z.array(
          z.strictObject({ id: z.enum(FLOOR_IDS), level: z.enum(LEVELS), evidence: z.array(text) }),
        ),
        adjustments: z.array(
          z.enum(['raised-by-floor', 'no-low-by-gate', 'capped-by-secondary-sources', 'too-little-known']),
        ),
      })
      .nullable(),
    residency: z.array(country).describe('Countries of storage'),
    jurisdiction: z.array(country).describe('Countries whose law reaches the data'),
    training: z.enum([...TRAINING_USES, 'unknown']).nullable(),
    restrictions: z.array(
      z.strictObject({
        id: text,
        authority: text,
        title: text,
        measure: z.enum(MEASURES),
        status: z.enum(RESTRICTION_STATUSES),
        announced: partialDate.nullable(),
        effective: partialDate.nullable(),
        ended: partialDate.nullable(),
        bites: z.array(z.enum(BITES)),
        binding: z.boolean(),
        namesYou: z.boolean(),
      }),
    ),
    incidents: z.array(
      z.strictObject({
        date: partialDate,
        status: z.enum(INCIDENT_STATUSES),
        kind: z.enum(INCIDENT_KINDS),
        title: text,
      }),
    ),
    verdict: z.strictObject({
      action: z.enum(ACTIONS),
      decidedBy: z.strictObject({ origin: z.enum(['managed', 'user', 'default']), rule: text }),
      reasons: z.array(z.strictObject({ code: text, text, evidence: z.array(evidence) })),
    }),
    ruleset: z.strictObject({ version: text, date }),
    asOf: date.describe('The day that was judged for'),
  })
  .describe('One line of `npm run --silent check -- --json`, one object per input, in order');
