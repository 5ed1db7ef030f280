import { NO_NAMES } from '../../core/names.ts';
import type { Judgement } from '../../core/judge.ts';
import { describeReason } from '../text/describe.ts';
import { say, sayShare } from '../text/say.ts';

/** The score's sum, one click away: every finding with its weight and value, and the floors that hold. */
export function Sum({ judgement: { assessment, verdict } }: { readonly judgement: Judgement }) {
  const { score, coverage, findings } = assessment;
  const floors = verdict.reasons.filter(({ code }) => code === 'floor');
  return (
    <details class="sum" data-testid="popup:sum">
      <summary>{say('sum.title')}</summary>
      <p>
        {score === null
          ? say('sum.noScore', { coverage: sayShare(coverage) })
          : say('sum.score', { score, coverage: sayShare(coverage) })}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('sum.finding')}</th>
            <th scope="col">{say('sum.weight')}</th>
            <th scope="col">{say('sum.value')}</th>
          </tr>
        </thead>
        <tbody>
          {findings.map(({ id, weight, value }) => (
            <tr key={id}>
              <th scope="row">{say(`finding.${id}`)}</th>
              <td>{weight}</td>
              <td>{value === null ? say('unknown') : value.toFixed(1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {floors.map((reason) => (
        <p key={describeReason(reason, NO_NAMES)}>{describeReason(reason, NO_NAMES)}</p>
      ))}
      <p class="dim">{say('sum.opinion')}</p>
    </details>
  );
}
