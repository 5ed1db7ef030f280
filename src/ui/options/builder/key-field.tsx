import { MANAGED_KEYS, type ManagedKey, type ManagedKeyName } from '../../../policy/managed-keys.ts';
import { say } from '../../text/say.ts';
import { IdList, type IdOption } from './id-list.tsx';
import { ID_KEYS } from './key-groups.ts';
import { RuleList } from './rule-list.tsx';

export interface KeyFieldProperties {
  readonly name: ManagedKeyName;
  readonly value: string | readonly string[] | undefined;
  readonly ids: Readonly<Record<'services' | 'authorities', readonly IdOption[]>>;
  readonly onChange: (value: string | readonly string[]) => void;
}

/** One key of the policy, as a field that fits it. Whatever the field, any text can be typed: the trial says what is wrong with it. */
export function KeyField({ name, value, ids, onChange }: KeyFieldProperties) {
  const key: ManagedKey = MANAGED_KEYS[name];
  const entries = value === undefined ? [] : typeof value === 'string' ? [value] : value;
  const kind = ID_KEYS[name];
  return (
    <div class="key-field" data-testid={`builder:${name}`}>
      <label for={`key-${name}`} lang="en">
        <strong>{key.title}</strong> <code class="dim">{name}</code>
      </label>
      <p class="dim small" lang="en" id={`about-${name}`}>
        {key.description}
      </p>
      {name === 'rules' ? (
        <RuleList rules={entries} ids={ids} onChange={onChange} />
      ) : kind !== undefined ? (
        <IdList id={`key-${name}`} entries={entries} options={ids[kind]} onChange={onChange} />
      ) : key.words !== undefined ? (
        <WordField name={name} words={key.words} value={entries[0] ?? ''} onChange={onChange} />
      ) : key.shape === 'list' ? (
        <textarea
          id={`key-${name}`}
          class="wide"
          rows={2}
          spellcheck={false}
          aria-describedby={`about-${name}`}
          placeholder={exampleOf(key)}
          value={entries.join('\n')}
          onChange={({ currentTarget }) =>
            onChange(currentTarget.value.split('\n').filter((line) => line.trim() !== ''))
          }
        />
      ) : (
        <input
          id={`key-${name}`}
          class="wide"
          type="text"
          aria-describedby={`about-${name}`}
          placeholder={exampleOf(key)}
          value={entries[0] ?? ''}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      )}
    </div>
  );
}

/** A word of a closed list, or nothing. */
function WordField({
  name,
  words,
  value,
  onChange,
}: {
  readonly name: ManagedKeyName;
  readonly words: readonly string[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const isForeign = value !== '' && !words.includes(value);
  return (
    <select
      id={`key-${name}`}
      class="wide"
      aria-describedby={`about-${name}`}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    >
      <option value="">{say('builder.notSet')}</option>
      {words.map((word) => (
        <option key={word} value={word}>
          {word}
        </option>
      ))}
      {isForeign && <option value={value}>{value}</option>}
    </select>
  );
}

function exampleOf({ example }: ManagedKey): string {
  return typeof example === 'string' ? example : example.join('\n');
}
