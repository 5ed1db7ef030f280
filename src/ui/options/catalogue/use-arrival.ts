import { useEffect, useLayoutEffect } from 'preact/hooks';
import { say } from '../../text/say.ts';

/** What a person comes to when a part of the catalogue opens. */
export interface Arrival {
  /** False when the page itself was just loaded: then nothing is moved. */
  readonly hasMoved: boolean;
  /** The tool whose page was left, if one was. */
  readonly cameFrom: string | null;
}

/** Goes to the top of what was opened and tells its heading to screen readers; back in the list, to the line that was left. */
export function useArrival({ hasMoved, cameFrom }: Arrival, name: string | null): void {
  useLayoutEffect(() => {
    if (!hasMoved) return;
    const line =
      cameFrom === null
        ? null
        : document.querySelector<HTMLElement>(`[data-tool="${CSS.escape(cameFrom)}"] .cell-name a`);
    if (line === null) scrollTo(0, 0);
    else line.scrollIntoView({ block: 'center' });
    (line ?? document.querySelector<HTMLElement>('main h1'))?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    document.title = [...(name === null ? [] : [name]), say('options.catalogue'), 'Plimsoll'].join(
      say('separator'),
    );
  }, [name]);
}
