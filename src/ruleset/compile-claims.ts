import { newest } from '../core/dates.ts';
import { BASES, PLANS, VIEWS, type Basis, type Plan, type View } from '../core/vocabulary.ts';
import { placeOf, writeWords, type Code } from './codes.ts';
import type { CompiledClaims } from './compiled.ts';
import { OTHERS_WORDS } from './count-sources.ts';
import type { Evidence } from './schema/common.ts';

interface ClaimLike<Value> {
  readonly value: Value | 'unknown';
  readonly basis?: Basis | undefined;
  readonly evidence: readonly string[];
  readonly plan?: readonly Plan[] | undefined;
  readonly appliesIn?: readonly View[] | undefined;
  readonly history?: readonly { readonly value: Value; readonly until: string }[] | undefined;
}

/** Parts of a compiled text; no value holds it. */
const SEPARATOR = '|';

/** A fact with its variants; an empty list where nothing is known of it. */
export function compileClaims<Value>(
  code: Code<Value>,
  claims: readonly ClaimLike<Value>[],
  evidence: readonly Evidence[],
): CompiledClaims {
  const compiled = claims.map((claim) => compileClaim(code, claim, evidence));
  return compiled.length === 1 && compiled[0] === '' ? [] : compiled;
}

/** Finds evidence ids in a record's list. */
export function locateEvidence(evidence: readonly Evidence[]): (ids: readonly string[]) => number[] {
  const places = new Map(evidence.map(({ id }, place) => [id, place]));
  return (ids) => ids.flatMap((id) => places.get(id) ?? []);
}

/** Joins the parts of an entry, without what is empty at its end. */
export function joinParts(parts: readonly string[]): string {
  return parts.join(SEPARATOR).replace(/\|+$/, '');
}

function compileClaim<Value>(
  code: Code<Value>,
  { value, basis, evidence: ids, plan, appliesIn, history = [] }: ClaimLike<Value>,
  evidence: readonly Evidence[],
): string {
  const documents = evidence.filter(({ id }) => ids.includes(id));
  return joinParts([
    value === 'unknown' ? '' : code.write(value),
    basis === undefined ? '' : String(placeOf(BASES, basis)),
    locateEvidence(evidence)(ids).join(','),
    newest(documents.map(({ documentDate }) => documentDate)) ?? '',
    documents.some(({ kind }) => !OTHERS_WORDS.has(kind)) ? '1' : '',
    plan === undefined ? '' : writeWords(PLANS, plan),
    appliesIn === undefined ? '' : writeWords(VIEWS, appliesIn),
    ...history.flatMap(({ value: past, until }) => [code.write(past), until]),
  ]);
}
