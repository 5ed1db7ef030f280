import { useEffect } from 'preact/hooks';
import type { RefObject } from 'preact';
import { openForPrint } from './open-for-print.ts';

/** Opens the page's receipts whenever it is printed and closes them again; gives what prints it. */
export function usePrint(page: RefObject<HTMLElement | null>): () => void {
  useEffect(() => {
    let opened: readonly HTMLDetailsElement[] = [];
    const open = () => {
      if (page.current !== null) opened = [...opened, ...openForPrint(page.current)];
    };
    const close = () => {
      for (const details of opened) details.open = false;
      opened = [];
    };
    addEventListener('beforeprint', open);
    addEventListener('afterprint', close);
    return () => {
      removeEventListener('beforeprint', open);
      removeEventListener('afterprint', close);
    };
  }, []);
  return () => {
    if (page.current === null) return;
    // Groups are drawn when they open, in the next frame; the print itself opens what is in them.
    const groups = openForPrint(page.current);
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        window.print();
        for (const group of groups) group.open = false;
      }),
    );
  };
}
