import { listSpoken, POINTS, type Spoken } from './points.ts';

/** What kind of thing speaks for, or against, an AI chat. */
export type SignalKind = 'structure' | 'words' | 'metadata' | 'front-end';

/** Every signal in the order of `POINTS`. */
const NAMES = [
  ['composer', 'structure'],
  ['message-roles', 'structure'],
  ['answer-region', 'structure'],
  ['question', 'words'],
  ['model-names', 'words'],
  ['assistant', 'words'],
  ['title', 'metadata'],
  ['description', 'metadata'],
  ['addressed', 'words'],
  ['bot-kit', 'front-end'],
  ['notice', 'words'],
  ['prompt', 'words'],
  ['controls', 'words'],
  ['model-picker', 'words'],
  ['speakers', 'words'],
  ['introduction', 'words'],
  ['greeting', 'words'],
  ['settings', 'words'],
  ['front-end', 'front-end'],
  ['search', 'structure'],
  ['form', 'structure'],
  ['editor', 'structure'],
  ['comments', 'words'],
  ['article', 'metadata'],
] as const satisfies readonly (readonly [string, SignalKind])[];

export type SignalId = (typeof NAMES)[number][0];

export interface Signal {
  readonly id: SignalId;
  readonly kind: SignalKind;
  /** Points; below zero it speaks against. */
  readonly weight: number;
}

/** Every signal. */
export const SIGNALS: readonly Signal[] = NAMES.map(([id, kind], place) => ({
  id,
  kind,
  weight: POINTS[place] ?? 0,
}));

/** The signals that spoke. */
export function nameSpoken(spoken: Spoken): Signal[] {
  return listSpoken(spoken).flatMap((place) => SIGNALS[place] ?? []);
}
