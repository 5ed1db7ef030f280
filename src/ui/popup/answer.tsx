import type { ComponentChildren } from 'preact';
import type { Mark } from '../load-line.ts';
import { MarkView } from '../parts/mark.tsx';

interface Properties {
  /** What the answer is, for tests. */
  readonly kind: string;
  readonly mark: Mark;
  readonly title: string;
  readonly host: string | null;
  readonly children: ComponentChildren;
}

/** An answer that is no judgement: a mark, a title, the host that it is about, and what there is to say. */
export function Answer({ kind, mark, title, host, children }: Properties) {
  return (
    <section class="answer" data-testid={kind}>
      <MarkView mark={mark} class="answer-mark" />
      <h1>{title}</h1>
      {host !== null && <p class="dim">{host}</p>}
      {children}
    </section>
  );
}
