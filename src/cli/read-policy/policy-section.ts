import { markTricks } from '../../core/plain-text.ts';
import type { BrowserName } from '../../policy/formats/browsers.ts';

/** A policy that a file holds, for one browser or for any. */
export interface PolicySection {
  /** `null`: the file does not say. */
  readonly browser: BrowserName | null;
  readonly id: string | null;
  /** The policy as that browser would hand it over, before any schema. */
  readonly values: Readonly<Record<string, unknown>>;
  /** What the browser holds the values against before it hands them over; Firefox and a plain source: nothing. */
  readonly schema: 'json' | 'registry' | null;
}

/** What can be read out of a policy file. */
export type PolicyContent =
  | {
      readonly kind: 'policy';
      readonly format: string;
      readonly sections: readonly PolicySection[];
      readonly problems: readonly string[];
    }
  /** A template: the names of keys, and no values. */
  | {
      readonly kind: 'template';
      readonly format: string;
      readonly keys: readonly string[];
      readonly problems: readonly string[];
    }
  | { readonly kind: 'unreadable'; readonly reason: string };

export function unreadable(reason: string): PolicyContent {
  return { kind: 'unreadable', reason: markTricks(reason).replace(/\s+/g, ' ').slice(0, 300) };
}

export function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
