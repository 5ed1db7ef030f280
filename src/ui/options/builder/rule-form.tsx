import { useState } from 'preact/hooks';
import { ACTIONS, LEVELS, SERVICE_KINDS } from '../../../core/vocabulary.ts';
import { COUNTRY_GROUPS } from '../../../core/policy/rule.ts';
import { RULE_KEYS, type RuleKeyName } from '../../../policy/rule-keys.ts';
import { say } from '../../text/say.ts';
import type { KeyFieldProperties } from './key-field.tsx';
import { isManyLines, listPart, RULE_PARTS, type RuleDraft } from './rule-draft.ts';

const CHOICES: Partial<Record<RuleKeyName, readonly string[]>> = {
  action: ACTIONS,
  trainsOnPrompts: ['true', 'false'],
  levelAtLeast: LEVELS,
};
const DATES: ReadonlySet<RuleKeyName> = new Set<RuleKeyName>(['from', 'until']);

/** Composes one rule: what it is about, what happens, when, and what is said. */
export function RuleForm({
  initial,
  ids,
  onKeep,
  onCancel,
}: {
  readonly initial: RuleDraft;
  readonly ids: KeyFieldProperties['ids'];
  readonly onKeep: (draft: RuleDraft) => void;
  readonly onCancel: () => void;
}) {
  const [draft, setDraft] = useState(initial);
  const suggestions: Partial<Record<RuleKeyName, readonly string[]>> = {
    services: ids.services.map(({ value }) => value),
    restrictedBy: ids.authorities.map(({ value }) => value).filter((value) => !value.includes(':')),
    kinds: SERVICE_KINDS,
    residencyIn: COUNTRY_GROUPS,
    jurisdictionIn: COUNTRY_GROUPS,
    providerCountryIn: COUNTRY_GROUPS,
  };
  return (
    <form
      class="rule-form stack"
      data-testid="builder:rule"
      onSubmit={(event) => {
        event.preventDefault();
        onKeep(draft);
      }}
    >
      {RULE_PARTS.map((part) => (
        <fieldset key={part} class="rule-part">
          <legend>{say(`builder.rule.${part}`)}</legend>
          {listPart(part).map((key) => (
            <RuleField
              key={key}
              name={key}
              value={draft[key] ?? ''}
              suggestions={suggestions[key] ?? []}
              onChange={(value) => setDraft({ ...draft, [key]: value })}
            />
          ))}
        </fieldset>
      ))}
      <div class="button-line">
        <button type="submit" class="main" data-testid="builder:keep-rule">
          {say('builder.keepRule')}
        </button>
        <button type="button" onClick={onCancel}>
          {say('builder.cancel')}
        </button>
      </div>
    </form>
  );
}

function RuleField({
  name,
  value,
  suggestions,
  onChange,
}: {
  readonly name: RuleKeyName;
  readonly value: string;
  readonly suggestions: readonly string[];
  readonly onChange: (value: string) => void;
}) {
  const choices = CHOICES[name];
  const shared = {
    id: `rule-${name}`,
    'data-testid': `builder:rule:${name}`,
    'aria-describedby': `rule-about-${name}`,
    value,
  };
  const change = ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
    onChange(currentTarget.value);
  return (
    <div class="rule-field">
      <label for={`rule-${name}`}>
        <code>{name}</code>
      </label>
      {choices !== undefined ? (
        <select {...shared} onChange={change}>
          {name !== 'action' && <option value="">{say('builder.notSet')}</option>}
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </select>
      ) : isManyLines(name) ? (
        <textarea {...shared} rows={2} onInput={change} />
      ) : (
        <input
          {...shared}
          type={DATES.has(name) ? 'date' : 'text'}
          list={suggestions.length === 0 ? undefined : `rule-${name}-options`}
          spellcheck={false}
          onInput={change}
        />
      )}
      {suggestions.length > 0 && (
        <datalist id={`rule-${name}-options`}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
      <p class="dim small" lang="en" id={`rule-about-${name}`}>
        {RULE_KEYS[name].description}
      </p>
    </div>
  );
}
