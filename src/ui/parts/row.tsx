import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface Properties {
  readonly id: string;
  readonly title: string;
  /** The title in full, for screen readers and on hovering. */
  readonly longTitle: string;
  readonly gist: ComponentChildren;
  /** Drawn when the row is opened for the first time. */
  readonly children: () => ComponentChildren;
}

/** One line of the summary: the gist, and one click away what is behind it. */
export function Row({ id, title, longTitle, gist, children }: Properties) {
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <details
      class="row"
      data-testid={`row:${id}`}
      onToggle={({ currentTarget }) => currentTarget.open && setWasOpened(true)}
    >
      <summary>
        <span class="row-title" title={longTitle}>
          <span aria-hidden="true">{title}</span>
          <span class="hidden">{longTitle}: </span>
        </span>
        <span class="row-gist" data-testid={`gist:${id}`}>
          {gist}
        </span>
      </summary>
      {wasOpened && <div class="row-body">{children()}</div>}
    </details>
  );
}
