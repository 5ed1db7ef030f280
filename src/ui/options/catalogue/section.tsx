import type { ComponentChildren } from 'preact';

/** A part of a tool's page: its title in the margin, a hairline above. */
export function Section({
  id,
  title,
  isSingle = false,
  children,
}: {
  readonly id: string;
  readonly title: string;
  /** It holds one statement, whose own title would say the same again. */
  readonly isSingle?: boolean;
  readonly children: ComponentChildren;
}) {
  return (
    <section
      class={isSingle ? 'part single' : 'part'}
      aria-labelledby={`part-${id}`}
      data-testid={`part:${id}`}
    >
      <h2 id={`part-${id}`}>{title}</h2>
      <div class="part-body">{children}</div>
    </section>
  );
}
