import { useEffect, useState } from 'preact/hooks';
import { toPolicySource } from '../../../policy/formats/to-policy-source.ts';
import type { PolicySource } from '../../../policy/formats/policy-source.ts';

/** Where a draft outlives a reload: for this tab only, and never in what the extension stores. */
const DRAFT_KEY = 'policy-draft';

/** The draft of a policy that is being composed. */
export function useDraft(): readonly [PolicySource, (draft: PolicySource) => void] {
  const [draft, setDraft] = useState<PolicySource>(readDraft);
  useEffect(() => sessionStorage.setItem(DRAFT_KEY, JSON.stringify(draft)), [draft]);
  return [draft, setDraft];
}

function readDraft(): PolicySource {
  const stored = sessionStorage.getItem(DRAFT_KEY);
  const parsed = stored === null ? null : readSource(stored);
  return parsed ?? {};
}

/** Reads a policy as somebody wrote it as JSON text; `null`: it is no JSON object. */
export function readSource(text: string): PolicySource | null {
  try {
    const values: unknown = JSON.parse(text);
    if (typeof values !== 'object' || values === null || Array.isArray(values)) return null;
    return toPolicySource(values as Readonly<Record<string, unknown>>).source;
  } catch {
    return null;
  }
}

/** The draft with another value of a key; an empty one takes the key out. */
export function withKey(
  draft: PolicySource,
  key: keyof PolicySource,
  value: string | readonly string[],
): PolicySource {
  const { [key]: _old, ...others } = draft;
  return value.length === 0 ? others : { ...others, [key]: value };
}
