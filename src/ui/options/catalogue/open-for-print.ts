/**
 * Opens what paper can not: receipts, and groups of restrictions but those on AI at large and of the past.
 *
 * @returns What was opened, to be closed again afterwards.
 */
export function openForPrint(page: HTMLElement): readonly HTMLDetailsElement[] {
  const closed = [...page.querySelectorAll<HTMLDetailsElement>('details:not([open])')].filter(
    (details) => !details.matches('[data-group="at-large"], [data-group="past"]'),
  );
  for (const details of closed) details.open = true;
  return closed;
}
