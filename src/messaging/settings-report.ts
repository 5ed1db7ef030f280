import type { Pass } from '../core/policy/pass.ts';
import type { SettingName, UserSettings } from '../core/policy/policy.ts';

/** A way to say whom one answers to. */
export interface AudienceOption {
  readonly value: string;
  readonly label: string;
}

/** The settings, and what of them the organization decides. */
export interface SettingsReport {
  readonly settings: UserSettings;
  readonly options: readonly AudienceOption[];
  /** Settings that the organization locked or gave. */
  readonly locked: readonly SettingName[];
  /** What holds, the organization's word included. */
  readonly effective: Pick<UserSettings, 'audience' | 'view' | 'plan' | 'notices'>;
  readonly organization: string | null;
  /** True once after stored settings could not be read and were replaced by defaults. */
  readonly wereReset: boolean;
}

/** What became of a wish for a pass. */
export type PassAnswer =
  | { readonly ok: true; readonly until: number }
  | { readonly ok: false; readonly problem: 'not-asked-for' | 'forbidden' | 'reason-too-short' | 'too-long' };

/** A pass as the options list it. */
export interface PassReport {
  readonly pass: Pass;
  readonly name: string;
  readonly isValid: boolean;
}

/** What is kept in this browser, in bytes of its text. */
export interface StoredDataReport {
  readonly entries: readonly {
    readonly name: 'settings' | 'managed' | 'passes' | 'denied' | 'seen' | 'other';
    readonly bytes: number;
  }[];
}
