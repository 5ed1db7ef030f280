import { PLANS, VIEWS } from '../../../core/vocabulary.ts';
import type { StandpointLevel } from '../../../messaging/catalogue-report.ts';
import { MarkView } from '../../parts/mark.tsx';
import { say } from '../../text/say.ts';

interface Properties {
  readonly standpoints: readonly StandpointLevel[];
  /** Where the reader stands. */
  readonly reader: Pick<StandpointLevel, 'view' | 'plan'>;
}

/** The level from every place and on all terms. */
export function LevelMatrix({ standpoints, reader }: Properties) {
  return (
    <section class="stack" data-testid="sides">
      <h3>{say('tool.sides')}</h3>
      <p class="dim small">{say('tool.sides.about')}</p>
      <table role="table" class="sides small">
        <thead role="rowgroup">
          <tr role="row">
            <td role="cell" />
            {PLANS.map((plan) => (
              <th key={plan} role="columnheader" scope="col">
                {say(`plan.${plan}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {VIEWS.map((view) => (
            <tr key={view} role="row">
              <th role="rowheader" scope="row">
                {say('variant.readers', { places: say(`variant.place.${view}`) })}
              </th>
              {PLANS.map((plan) => {
                const side = standpoints.find((entry) => entry.view === view && entry.plan === plan);
                const isReaders = reader.view === view && reader.plan === plan;
                return (
                  <td
                    key={plan}
                    role="cell"
                    class={isReaders ? 'is-yours' : ''}
                    aria-current={isReaders ? 'true' : undefined}
                  >
                    <span class="cell-label">{say(`plan.${plan}`)}</span>
                    {side !== undefined && (
                      <span class={`side level-${side.level}`}>
                        <MarkView mark={side.level} /> {say(`level.${side.level}`)}{' '}
                        <span class="dim">{side.score}</span>
                      </span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
