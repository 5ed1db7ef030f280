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
      <label for="check">{say('popup.check.label')}</label>
      <div class="check-row">
        <input
          id="check"
          data-testid="popup:check:field"
          ref={field}
          type="text"
          autocomplete="off"
          spellcheck={false}
          defaultValue={question ?? ''}
          placeholder={say('popup.check.placeholder')}
        />
        <button type="submit" data-testid="popup:check:button">
          {say('popup.check.button')}
        </button>
      </div>
    </form>
  );
}
