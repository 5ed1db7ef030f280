import { newest } from '../core/dates.ts';
import { BASES, PLANS, VIEWS, type Basis, type Plan, type View } from '../core/vocabulary.ts';
import { placeOf, writeWords, type Code } from './codes.ts';
import type { CompiledClaim, CompiledClaims, Places } from './compiled.ts';
import { dropEmpty } from './drop-empty.ts';
import type { Evidence } from './schema/common.ts';

/** Documents of others than the fact's owner. */
const OTHERS_WORDS: ReadonlySet<Evidence['kind']> = new Set(['press', 'secondary', 'research']);

interface ClaimLike<Value> {
  readonly value: Value | 'unknown';
  readonly basis?: Basis | undefined;
  readonly evidence: readonly string[];
  readonly plan?: readonly Plan[] | undefined;
  readonly appliesIn?: readonly View[] | undefined;
  readonly history?: readonly { readonly value: Value; readonly until: string }[] | undefined;
}

/** A fact with its variants; `undefined` where nothing is known of it. */
export function compileClaims<Value>(
  code: Code<Value>,
  claims: readonly ClaimLike<Value>[],
  evidence: readonly Evidence[],
): CompiledClaims | undefined {
  const compiled = claims.map((claim) => compileClaim(code, claim, evidence));
  const [first] = compiled;
  return compiled.length === 1 && first !== undefined && Object.keys(first).length === 0
    ? undefined
    : compiled;
}

/** Finds evidence ids in a record's list. */
export function locateEvidence(evidence: readonly Evidence[]): (ids: readonly string[]) => Places {
  const places = new Map(evidence.map(({ id }, place) => [id, place]));
  return (ids) => ids.flatMap((id) => places.get(id) ?? []);
}

function compileClaim<Value>(
  code: Code<Value>,
  { value, basis, evidence: ids, plan, appliesIn, history = [] }: ClaimLike<Value>,
  evidence: readonly Evidence[],
): CompiledClaim {
  const documents = evidence.filter(({ id }) => ids.includes(id));
  return dropEmpty({
    v: value === 'unknown' ? undefined : code.write(value),
    b: basis === undefined ? undefined : placeOf(BASES, basis),
    e: locateEvidence(evidence)(ids),
    d: newest(documents.map(({ documentDate }) => documentDate)) ?? undefined,
    o: documents.some(({ kind }) => !OTHERS_WORDS.has(kind)) ? (1 as const) : undefined,
    p: plan === undefined ? undefined : writeWords(PLANS, plan),
    a: appliesIn === undefined ? undefined : writeWords(VIEWS, appliesIn),
    h: history.map(({ value: past, until }) => [code.write(past), until] as const),
  });
}
