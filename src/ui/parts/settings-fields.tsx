import type { SettingsReport } from '../../messaging/settings-report.ts';
import { say } from '../text/say.ts';
import { Glyph } from './glyph.tsx';

/** Says that the organization set something. */
export function LockedMark() {
  return (
    <span class="locked small" data-testid="locked">
      <Glyph name="lock" /> {say('settings.locked')}
    </span>
  );
}

/** One of some words. */
export function ChoiceField<Word extends string>({
  id,
  label,
  value,
  choices,
  isLocked,
  onChange,
}: {
  readonly id: string;
  readonly label: string;
  readonly value: Word;
  readonly choices: readonly (readonly [value: Word, label: string])[];
  readonly isLocked: boolean;
  readonly onChange: (value: Word) => void;
}) {
  return (
    <label>
      <span>
        {label} {isLocked && <LockedMark />}
      </span>
      <select
        data-testid={`reader:${id}`}
        value={value}
        disabled={isLocked}
        onChange={({ currentTarget }) => {
          const chosen = choices.find(([word]) => word === currentTarget.value);
          if (chosen !== undefined) onChange(chosen[0]);
        }}
      >
        {choices.map(([word, text]) => (
          <option key={word} value={word}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Whom the reader answers to: typed with suggestions, because there are hundreds. */
export function AudienceField({
  report: { options, effective, locked },
  onChange,
}: {
  readonly report: SettingsReport;
  readonly onChange: (audience: readonly string[]) => void;
}) {
  const isLocked = locked.includes('audience');
  const [current = ''] = effective.audience;
  const labelOf = (entry: string) => options.find(({ value }) => value === entry)?.label ?? entry;
  return (
    <label>
      <span>
        {say('popup.reader.audience')} {isLocked && <LockedMark />}
      </span>
      <input
        type="text"
        data-testid="reader:audience"
        list="audience-options"
        value={effective.audience.map(labelOf).join(', ')}
        disabled={isLocked}
        placeholder={say('popup.reader.nobody')}
        onChange={({ currentTarget }) => {
          const typed = currentTarget.value.trim().toLowerCase();
          const found = options.find(({ label, value }) => label.toLowerCase() === typed || value === typed);
          if (typed === '') onChange([]);
          else if (found !== undefined) onChange([found.value]);
          else currentTarget.value = labelOf(current);
        }}
      />
      <datalist id="audience-options">
        {options.map(({ value, label }) => (
          <option key={value} value={label} />
        ))}
      </datalist>
    </label>
  );
}
