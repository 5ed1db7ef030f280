import type { Claim, Claims } from '../core/records.ts';
import { BASES, PLANS, VIEWS } from '../core/vocabulary.ts';
import { readWords, wordAt, type Code } from './codes.ts';
import type { CompiledClaims } from './compiled.ts';

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
export function referTo(file: string, places: readonly (number | string)[]): string[] {
  return places.map((place) => `${file}#${place}`);
}

/** The same for places that are written as one text: "0,3,4". */
export function referToList(file: string, places: string): string[] {
  return places === '' ? [] : referTo(file, places.split(','));
}

function decodeClaim<Value>(code: Code<Value>, file: string, claim: string): Claim<Value> {
  const [value = '', basis = '', evidence = '', asOf = '', own = '', plans = '', views = '', ...history] =
    claim.split('|');
  return {
    value: value === '' ? 'unknown' : code.read(value),
    basis: basis === '' ? null : wordAt(BASES, Number(basis)),
    evidence: referToList(file, evidence),
    asOf: asOf === '' ? null : asOf,
    ownDocument: own === '1',
    plan: plans === '' ? null : readWords(PLANS, plans),
    appliesIn: views === '' ? null : readWords(VIEWS, views),
    history: pairUp(history).map(([past, until]) => ({ value: code.read(past), until })),
  };
}

function pairUp(parts: readonly string[]): [string, string][] {
  return parts.flatMap((part, place): [string, string][] =>
    place % 2 === 0 ? [[part, parts[place + 1] ?? '']] : [],
  );
}
