import { boundScore } from '../../core/assess/assess-service.ts';
import type { Judgement } from '../../core/judge.ts';
import { NO_NAMES } from '../../core/names.ts';
import { describeReason } from '../text/describe.ts';
import { say, sayShare } from '../text/say.ts';

/** The sum of the score: every finding with its weight and value, and the floors that hold. */
export function ScoreSum({ judgement: { assessment, verdict } }: { readonly judgement: Judgement }) {
  const { score, coverage, findings } = assessment;
  const floors = verdict.reasons.filter(({ code }) => code === 'floor');
  return (
    <section class="stack" data-testid="sum">
      <p>
        {score === null
          ? say('sum.noScore', { coverage: sayShare(coverage) })
          : say('sum.score', { score: describeScore(assessment), coverage: sayShare(coverage) })}
      </p>
      <table class="small">
        <thead>
          <tr>
            <th scope="col">{say('sum.finding')}</th>
            <th scope="col" class="number">
              {say('sum.weight')}
            </th>
            <th scope="col" class="number">
              {say('sum.value')}
            </th>
          </tr>
        </thead>
        <tbody>
          {findings.map(({ id, weight, value }) => (
            <tr key={id}>
              <th scope="row">{say(`finding.${id}`)}</th>
              <td class="number">{weight}</td>
              <td class="number">{value === null ? say('unknown') : value.toFixed(1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {floors.map((reason) => (
        <p key={describeReason(reason, NO_NAMES)} class="small">
          {describeReason(reason, NO_NAMES)}
        </p>
      ))}
      <p class="dim small">{say('sum.opinion')}</p>
    </section>
  );
}

/** The score as a number, or as a range while facts are unknown: "48", "44 to 62". */
export function describeScore(assessment: Judgement['assessment']): string {
  const { score, coverage } = assessment;
  if (score === null) return say('unknown');
  if (coverage === 1) return String(score);
  const { lowest, highest } = boundScore(assessment.findings);
  return say('sum.range', { score, lowest, highest });
}

/** The score and how much of it is known, in a line. */
export function describeSum(assessment: Judgement['assessment']): string {
  const coverage = sayShare(assessment.coverage);
  return assessment.score === null
    ? say('sum.noScore', { coverage })
    : say('sum.gist', { score: describeScore(assessment), coverage });
}
