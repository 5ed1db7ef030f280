import { useRef } from 'preact/hooks';
import { say } from '../text/say.ts';

interface Properties {
  readonly question: string | null;
  readonly onAsk: (question: string) => void;
}

/** Asks about any AI tool by name or address, without visiting it. */
export function CheckField({ question, onAsk }: Properties) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <form
      class="check"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        const asked = field.current?.value.trim() ?? '';
        if (asked !== '') onAsk(asked);
      }}
    >
      <label for="check" class="hidden">
        {say('popup.check.label')}
      </label>
      <input
        id="check"
        data-testid="check:field"
        ref={field}
        type="text"
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        defaultValue={question ?? ''}
        placeholder={say('popup.check.placeholder')}
      />
      <button type="submit" data-testid="check:button">
        {say('popup.check.button')}
      </button>
    </form>
  );
}
