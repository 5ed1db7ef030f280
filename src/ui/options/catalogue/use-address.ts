import { useEffect, useRef } from 'preact/hooks';

/** The address follows at the latest after this time, in milliseconds. */
const LATEST_MS = 300;

/**
 * Gives what puts an address in the place of the current one, without a step back for each letter that is typed. It is
 * written when the browser is idle, because each writing costs as much as drawing the list; what leads elsewhere ends it.
 */
export function useAddress(): (address: string) => void {
  const waiting = useRef<number | null>(null);
  const forget = () => {
    if (waiting.current !== null) cancelIdleCallback(waiting.current);
    waiting.current = null;
  };
  useEffect(() => {
    addEventListener('hashchange', forget);
    return () => {
      removeEventListener('hashchange', forget);
      forget();
    };
  }, []);
  return (address) => {
    forget();
    waiting.current = requestIdleCallback(() => history.replaceState(null, '', address), {
      timeout: LATEST_MS,
    });
  };
}
