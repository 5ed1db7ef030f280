import type { Judgement } from '../judge.ts';
import { selectClaim } from '../select-claim.ts';
import type { TrainingUse } from '../vocabulary.ts';

/** The facts of a tool that a person would want to hear of when they change. */
export interface ToolState {
  readonly level: string;
  readonly action: string;
  readonly training: TrainingUse | 'unknown';
  /** Countries of storage, in order; "unknown" where none is known. */
  readonly storage: string;
}

const STATE_PARTS = ['level', 'action', 'training', 'storage'] as const;

/** What stands of a tool now. */
export function readToolState({ service, standpoint, assessment, verdict }: Judgement): ToolState {
  const residency = selectClaim(service.claims.residency, standpoint).value;
  return {
    level: assessment.level,
    action: verdict.action,
    training: selectClaim(service.claims.training, standpoint).value,
    storage: residency === 'unknown' ? 'unknown' : [...residency.countries].sort().join(','),
  };
}

/** A state as one text, to keep and to compare: "quiet until this changes". */
export function writeToolState(state: ToolState): string {
  return STATE_PARTS.map((part) => state[part]).join('/');
}

/** Which parts of a kept state are no longer so; `null` for what is no state. */
export function compareToolState(kept: string, now: ToolState): (keyof ToolState)[] | null {
  const parts = kept.split('/');
  if (parts.length !== STATE_PARTS.length) return null;
  return STATE_PARTS.filter((part, place) => parts[place] !== now[part]);
}
