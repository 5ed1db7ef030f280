import type { BrowserName, ExtensionIds } from './browsers.ts';
import type { ShapedPolicy } from './policy-source.ts';

/** A file that carries a policy. */
export interface PolicyFile {
  /** With folders where the console wants them: `en-US/plimsoll-chrome.adml`. */
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le';
  /** Where it goes, in one sentence. */
  readonly place: string;
}

/** How sure it is that a browser takes what is written. */
export type Proof = 'loaded in a real browser' | 'read back by a parser only';

/** A way to hand a policy to browsers. */
export interface PolicyFormat {
  readonly title: string;
  /** The browsers that it can be written for; empty: it names no extension. */
  readonly browsers: readonly BrowserName[];
  /** The vendor's pages that say how it is made. */
  readonly documentation: readonly string[];
  readonly proof: Proof;
  readonly write: (policy: ShapedPolicy, ids: ExtensionIds) => PolicyFile[];
}
