import { useEffect, useRef } from 'preact/hooks';

/** The address follows at the latest after this time, in milliseconds. */
const LATEST_MS = 300;

interface Waiting {
  readonly address: string;
  /** Where the page was when it was to be written. */
  readonly from: string;
  readonly handle: number;
}

/**
 * Gives what puts an address in the place of the current one, without a step back for each letter that is typed. It is
 * written when the browser is idle, because each writing costs as much as drawing the list, and before a click leads
 * elsewhere.
 */
export function useAddress(): (address: string) => void {
  const waiting = useRef<Waiting | null>(null);
  const forget = () => {
    if (waiting.current !== null) cancelIdleCallback(waiting.current.handle);
    waiting.current = null;
  };
  const write = () => {
    // Who went elsewhere meanwhile is not brought back.
    if (waiting.current?.from === location.href) history.replaceState(null, '', waiting.current.address);
    forget();
  };
  useEffect(() => {
    // A link leaves a step to come back to, which has to hold what stood there.
    addEventListener('click', write, true);
    addEventListener('hashchange', forget);
    return () => {
      removeEventListener('click', write, true);
      removeEventListener('hashchange', forget);
      forget();
    };
  }, []);
  return (address) => {
    forget();
    const handle = requestIdleCallback(write, { timeout: LATEST_MS });
    waiting.current = { address, from: location.href, handle };
  };
}
