import { useEffect, useState } from 'preact/hooks';

/** What became of a question to the worker. */
export type Answered<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly retry: () => void }
  | { readonly state: 'ready'; readonly value: Value };

/** Asks once, and anew when the key changes; the answer to an older question is dropped. */
export function useAnswer<Value>(ask: () => Promise<Value>, key: string): Answered<Value> {
  const [answer, setAnswer] = useState<Answered<Value>>({ state: 'loading' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    setAnswer({ state: 'loading' });
    ask().then(
      (value) => isCurrent && setAnswer({ state: 'ready', value }),
      (error: unknown) => {
        console.error('[catalogue]', error);
        if (isCurrent) setAnswer({ state: 'failed', retry: () => setAttempt(attempt + 1) });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [key, attempt]);
  return answer;
}
