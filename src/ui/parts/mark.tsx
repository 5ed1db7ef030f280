import { drawMarkParts, type Mark } from '../load-line.ts';

/** A mark in the colour of the words around it. */
export function MarkView({ mark, class: name = '' }: { readonly mark: Mark; readonly class?: string }) {
  return (
    <svg class={`mark ${name}`} viewBox="0 0 32 32" aria-hidden="true">
      {drawMarkParts(mark, { ink: 'currentColor', ground: 'none' }).map(
        ({ name: Shape, attributes }, place) => (
          <Shape key={place} {...attributes} />
        ),
      )}
    </svg>
  );
}
