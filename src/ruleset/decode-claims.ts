import type { Claim, Claims } from '../core/records.ts';
import { BASES, PLANS, VIEWS } from '../core/vocabulary.ts';
import { readWords, wordAt, type Code } from './codes.ts';
import type { CompiledClaim, CompiledClaims, Places } from './compiled.ts';

const UNKNOWN: Claim<never> = {
  value: 'unknown',
  basis: null,
  evidence: [],
  asOf: null,
  ownDocument: false,
  plan: null,
  appliesIn: null,
  history: [],
};

/** Decodes a fact with its variants; every optional is settled here. */
export function decodeClaims<Value>(
  code: Code<Value>,
  file: string,
  claims: CompiledClaims | undefined,
): Claims<Value> {
  const [first, ...rest] = (claims ?? []).map((claim) => decodeClaim(code, file, claim));
  return first === undefined ? [UNKNOWN] : [first, ...rest];
}

/** Makes places in a file's evidence list references that hold across files. */
export function referTo(file: string, places: Places): string[] {
  return places.map((place) => `${file}#${place}`);
}

function decodeClaim<Value>(code: Code<Value>, file: string, claim: CompiledClaim): Claim<Value> {
  const { v, b, e, d, o, p, a, h } = claim;
  return {
    value: v === undefined ? 'unknown' : code.read(v),
    basis: b === undefined ? null : wordAt(BASES, b),
    evidence: referTo(file, e ?? []),
    asOf: d ?? null,
    ownDocument: o === 1,
    plan: p === undefined ? null : readWords(PLANS, p),
    appliesIn: a === undefined ? null : readWords(VIEWS, a),
    history: (h ?? []).map(([past, until]) => ({ value: code.read(past), until })),
  };
}
