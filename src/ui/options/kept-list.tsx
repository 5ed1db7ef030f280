import { say } from '../text/say.ts';

/** What a person keeps, a line each, with a button that takes it out. */
export function KeptList({
  entries,
  empty,
  onRemove,
}: {
  readonly entries: readonly string[];
  readonly empty: string;
  readonly onRemove: (entry: string) => void;
}) {
  if (entries.length === 0) return <p class="dim">{empty}</p>;
  return (
    <ul class="kept">
      {entries.map((entry) => (
        <li key={entry}>
          {entry}{' '}
          <button type="button" class="plain small" onClick={() => onRemove(entry)}>
            {say('settings.remove')}
          </button>
        </li>
      ))}
    </ul>
  );
}
