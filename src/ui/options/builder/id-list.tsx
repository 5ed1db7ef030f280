import { useRef } from 'preact/hooks';
import { say } from '../../text/say.ts';

/** Something that a policy can name. */
export interface IdOption {
  readonly value: string;
  readonly label: string;
}

/** A list of ids, found by their names. */
export function IdList({
  id,
  entries,
  options,
  onChange,
}: {
  readonly id: string;
  readonly entries: readonly string[];
  readonly options: readonly IdOption[];
  readonly onChange: (entries: readonly string[]) => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  const add = () => {
    const typed = field.current?.value.trim() ?? '';
    if (typed === '' || field.current === null) return;
    const lower = typed.toLowerCase();
    const found = options.find(({ value, label }) => value === lower || label.toLowerCase() === lower);
    field.current.value = '';
    onChange([...new Set([...entries, found?.value ?? typed])]);
  };
  return (
    <>
      {entries.length > 0 && (
        <ul class="chips">
          {entries.map((entry) => {
            const name = options.find(({ value }) => value === entry)?.label;
            return (
              <li key={entry} class="chip">
                {name ?? entry}{' '}
                <button
                  type="button"
                  class="plain"
                  aria-label={say('builder.remove', { what: name ?? entry })}
                  onClick={() => onChange(entries.filter((other) => other !== entry))}
                >
                  ×
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <div class="add-line">
        <input
          id={id}
          ref={field}
          type="text"
          list={`${id}-options`}
          spellcheck={false}
          placeholder={say('builder.nameOrId')}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
        />
        <button type="button" onClick={add}>
          {say('builder.add')}
        </button>
        <datalist id={`${id}-options`}>
          {options.map(({ value, label }) => (
            <option key={value} value={label}>
              {value}
            </option>
          ))}
        </datalist>
      </div>
    </>
  );
}
