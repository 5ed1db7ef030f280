import { NO_NAMES } from '../../../core/names.ts';
import type { Reason } from '../../../core/decide/verdict.ts';
import type { ToolReport } from '../../../messaging/catalogue-report.ts';
import { Hull } from '../../parts/hull.tsx';
import type { ReportDetails } from '../../parts/read-details.ts';
import { describeScore } from '../../parts/score-sum.tsx';
import { describeReason } from '../../text/describe.ts';
import { say, sayParts, sayShare } from '../../text/say.ts';
import { BriefActions } from '../export/brief-actions.tsx';
import { findNativeName } from './describe-row.ts';
import { MAX_PICKS, type ListState } from './list-state.ts';
import { listAddress } from './places.ts';

/** What is said before everything else. */
const REMARKS: ReadonlySet<Reason['code']> = new Set<Reason['code']>([
  'plan-unknown',
  'records-old',
  'closed',
]);

/** The tool's name, its level, and what can be done with the page. */
export function ToolHead({
  tool,
  details,
  list,
  onPrint,
}: {
  readonly tool: ToolReport;
  readonly details: ReportDetails | null;
  readonly list: ListState;
  readonly onPrint: () => void;
}) {
  const { judgement, verdict } = tool.report;
  const { service, assessment } = judgement;
  const names = details?.names ?? NO_NAMES;
  const native = findNativeName({ aliases: names.aliases[service.id] ?? [] });
  const picks = list.picks.includes(service.id)
    ? list.picks
    : [...list.picks.slice(0, MAX_PICKS - 1), service.id];
  return (
    <header class="tool-head">
      <nav class="tool-nav small">
        <a href={listAddress(list)} data-testid="back">
          <span class="back-arrow" aria-hidden="true" /> {say('tool.back')}
        </a>
        <a href={listAddress({ ...list, picks })} data-testid="tool:compare">
          {say('tool.compare')}
        </a>
      </nav>
      <div class="tool-title">
        <Hull level={assessment.level} />
        <div class="tool-words">
          <h1 tabIndex={-1} data-testid="tool">
            <bdi>{service.name}</bdi> {native !== null && <bdi class="dim native">{native}</bdi>}
          </h1>
          <p class="dim">
            {sayParts([
              names.providers[service.provider.id] ?? service.provider.name,
              say(`kind.${service.kind}`),
            ])}
          </p>
          <p class="tool-level">
            <strong class={`level-${assessment.level}`} data-testid="level">
              {say(`level.${assessment.level}`)}
            </strong>{' '}
            <span data-testid="score">
              {assessment.score === null
                ? say('sum.noScore', { coverage: sayShare(assessment.coverage) })
                : say('sum.gist', {
                    score: describeScore(assessment),
                    coverage: sayShare(assessment.coverage),
                  })}
            </span>
          </p>
          <p class="dim small" data-testid="terms">
            {[say(`plan.${assessment.plan}`), say(`view.${assessment.view}`)].join(say('separator'))}
          </p>
        </div>
        <BriefActions tool={tool} details={details} onPrint={onPrint} />
      </div>
      {details?.texts['note'] !== undefined && (
        <p class="dim tool-note" lang="en">
          {details.texts['note']}
        </p>
      )}
      {verdict.reasons
        .filter(({ code }) => REMARKS.has(code))
        .map((reason) => (
          <p key={reason.code} class="alert small">
            {describeReason(reason, names)}
          </p>
        ))}
    </header>
  );
}
