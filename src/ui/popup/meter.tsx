import type { Level } from '../../core/vocabulary.ts';
import { LEVELS } from '../../core/vocabulary.ts';
import { drawMarkParts } from '../load-line.ts';
import { say } from '../text/say.ts';

/** The load-line meter: the mark, with one to four ticks beside it. */
export function Meter({ level }: { readonly level: Level }) {
  const depth = level === 'unknown' ? 0 : LEVELS.indexOf(level) + 1;
  return (
    <svg
      class="meter"
      viewBox="0 0 44 32"
      role="img"
      aria-label={say('popup.meter', { level: say(`level.${level}`) })}
    >
      {drawMarkParts(level).map(({ name: Part, attributes }, index) => (
        <Part key={index} {...attributes} />
      ))}
      {LEVELS.map((step, index) => (
        <path
          key={step}
          class={index < depth ? `tick tick-${level}` : 'tick'}
          d={`M36 ${27 - index * 7.6}h7`}
          stroke-width="3"
        />
      ))}
    </svg>
  );
}
