import { LEVELS, type Level } from '../../core/vocabulary.ts';
import { say } from '../text/say.ts';

/** Where the water stands on a hull of 108, by level: the deeper the ship sits, the riskier. */
const WATER: Readonly<Record<Level | 'none', number>> = {
  none: 108,
  unknown: 108,
  low: 84,
  moderate: 64,
  high: 42,
  severe: 18,
};

/** Height of each level's tick on the scale beside the disc. */
const TICKS = [84, 64, 42, 18] as const;

/** The load line on a ship's hull: the disc, its scale, and the water that rises over it. */
export function Hull({ level }: { readonly level: Level | 'none' }) {
  const water = WATER[level];
  const label = say('popup.meter', { level: say(`level.${level}`) });
  return (
    <svg class="hull" viewBox="0 0 92 108" preserveAspectRatio="xMidYMax slice" role="img" aria-label={label}>
      {water < 108 && <path class="hull-water" d={`${drawWave(water)}V120H-20Z`} />}
      <g class="hull-line">
        <circle cx="36" cy="54" r="21" />
        <path d="M6 54H66" />
        <path d="M78 14V88" />
      </g>
      {TICKS.map((y, place) => (
        <path
          key={y}
          class={`hull-tick ${LEVELS[place] === level ? `here wave-${level}` : ''}`}
          d={`M70 ${y}h16`}
        />
      ))}
      {water < 108 && <path class={`hull-wave wave-${level}`} d={drawWave(water)} />}
    </svg>
  );
}

function drawWave(y: number): string {
  return `M-20 ${y}q11.5 -5 23 0t23 0t23 0t23 0t23 0t23 0`;
}
