import { useState } from 'preact/hooks';
import { say } from '../../text/say.ts';
import type { KeyFieldProperties } from './key-field.tsx';
import { readRule, writeRule, type RuleDraft } from './rule-draft.ts';
import { RuleForm } from './rule-form.tsx';

/** What is being composed: a new rule, or the one at a place. */
type Composing = { readonly place: number | null; readonly draft: RuleDraft } | null;

/** The rules, each a line of JSON text, and a form to compose one. */
export function RuleList({
  rules,
  ids,
  onChange,
}: {
  readonly rules: readonly string[];
  readonly ids: KeyFieldProperties['ids'];
  readonly onChange: (rules: readonly string[]) => void;
}) {
  const [composing, setComposing] = useState<Composing>(null);
  const keep = (draft: RuleDraft) => {
    const line = writeRule(draft);
    const place = composing?.place ?? rules.length;
    onChange([...rules.slice(0, place), line, ...rules.slice(place + 1)]);
    setComposing(null);
  };
  const setLine = (place: number, line: string) =>
    onChange(rules.flatMap((old, at) => (at === place ? (line.trim() === '' ? [] : [line]) : [old])));
  return (
    <div class="stack">
      {rules.length > 0 && (
        <ol class="rule-lines">
          {rules.map((line, place) => {
            const draft = readRule(line);
            return (
              <li key={place}>
                <textarea
                  class="wide"
                  rows={2}
                  spellcheck={false}
                  aria-label={`rules[${place}]`}
                  value={line}
                  onChange={({ currentTarget }) => setLine(place, currentTarget.value)}
                />
                <div class="button-line">
                  {draft !== null && (
                    <button type="button" onClick={() => setComposing({ place, draft })}>
                      {say('builder.edit')}
                    </button>
                  )}
                  <button type="button" onClick={() => setLine(place, '')}>
                    {say('settings.remove')}
                  </button>
                </div>
              </li>
            );
          })}
        </ol>
      )}
      {composing === null ? (
        <button
          type="button"
          id="key-rules"
          data-testid="builder:add-rule"
          onClick={() => setComposing({ place: null, draft: { action: 'warn' } })}
        >
          {say('builder.addRule')}
        </button>
      ) : (
        <RuleForm initial={composing.draft} ids={ids} onKeep={keep} onCancel={() => setComposing(null)} />
      )}
    </div>
  );
}
