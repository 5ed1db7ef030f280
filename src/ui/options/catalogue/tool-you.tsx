import { NO_NAMES } from '../../../core/names.ts';
import type { Reason } from '../../../core/decide/verdict.ts';
import type { ToolReport } from '../../../messaging/catalogue-report.ts';
import type { SettingsReport } from '../../../messaging/settings-report.ts';
import { SafeLink } from '../../parts/instead.tsx';
import { MarkView } from '../../parts/mark.tsx';
import type { ReportDetails } from '../../parts/read-details.ts';
import { Receipts } from '../../parts/receipts.tsx';
import { describeReason } from '../../text/describe.ts';
import { say, sayCount, sayList } from '../../text/say.ts';
import { writeRoute } from '../routes.ts';
import { toolAddress } from './places.ts';

interface Properties {
  readonly tool: ToolReport;
  readonly details: ReportDetails | null;
  readonly settings: SettingsReport | null;
}

/** What applies to this reader, in the order in which it is read. */
const WORDS: ReadonlySet<Reason['code']> = new Set<Reason['code']>([
  'policy-unreadable',
  'rule',
  'not-approved',
  'pass',
  'approved-for-you',
  'names-you',
]);

/** Orders that name the reader are shown in full up to here; the rest stands among the restrictions. */
const SHOWN_ORDERS = 3;

/** What applies to this reader, and what to use instead. */
export function ToolYou({ tool: { report }, details, settings }: Properties) {
  const names = details?.names ?? NO_NAMES;
  const reasons = report.verdict.reasons.filter(({ code }) => WORDS.has(code));
  const naming = reasons.filter(({ code }) => code === 'names-you');
  const shown = reasons.filter((reason) => !naming.slice(SHOWN_ORDERS).includes(reason));
  const said = (settings?.effective.audience ?? []).map(
    (entry) => settings?.options.find(({ value }) => value === entry)?.label ?? entry,
  );
  return (
    <div class="stack" data-testid="you">
      {shown.map((reason, place) => {
        const text = describeReason(reason, names);
        return (
          <div key={place} class="fact">
            <p>{text}</p>
            <Receipts evidence={reason.evidence} details={details} about={text} />
          </div>
        );
      })}
      {naming.length > SHOWN_ORDERS && <p>{sayCount('tool.you.more', naming.length - SHOWN_ORDERS)}</p>}
      {reasons.length === 0 && said.length > 0 && <p>{say('popup.you.nothing')}</p>}
      {settings !== null &&
        (said.length === 0 ? (
          <p class={reasons.length === 0 ? '' : 'dim small'}>
            {say('tool.you.notSaid')} <a href={writeRoute('settings')}>{say('options.settings')}</a>
          </p>
        ) : (
          <p class="dim small">{say('popup.you.said', { audience: sayList(said) })}</p>
        ))}
      <MilderTools report={report} names={names} />
    </div>
  );
}

/** What the organization named, an authority approved, or the records show to be milder. */
function MilderTools({
  report: { alternatives, organization },
  names,
}: Pick<ToolReport, 'report'> & { readonly names: typeof NO_NAMES }) {
  const [first] = alternatives;
  if (first === undefined && organization.requestAccess === null) return null;
  const why =
    first === undefined
      ? null
      : first.why === 'authority'
        ? say('instead.authority', { authority: names.authorities[first.by ?? '']?.name ?? first.by ?? '' })
        : say(`instead.${first.why}`);
  return (
    <div class="milder" data-testid="milder">
      {why !== null && <p class="dim">{why}</p>}
      <ul class="inline-list">
        {alternatives.map(({ id, name, level }) => (
          <li key={id}>
            {level === null ? (
              name
            ) : (
              <>
                <span class={`level-${level}`}>
                  <MarkView mark={level} />
                </span>{' '}
                <a href={toolAddress(id)} dir="auto">
                  {name}
                </a>{' '}
                <span class={`small level-${level}`}>{say(`level.${level}`)}</span>
              </>
            )}
          </li>
        ))}
      </ul>
      {organization.requestAccess !== null && (
        <SafeLink address={organization.requestAccess} text={say('organization.requestAccess')} />
      )}
    </div>
  );
}
