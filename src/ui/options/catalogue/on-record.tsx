import type { ComponentChildren } from 'preact';
import { formatAddressPattern } from '../../../core/address-pattern.ts';
import { NO_NAMES } from '../../../core/names.ts';
import type { ToolReport } from '../../../messaging/catalogue-report.ts';
import type { ReportDetails } from '../../parts/read-details.ts';
import { say, sayDate, sayList } from '../../text/say.ts';

/** What the record says of the tool itself: its names, its addresses, whose models it runs, when it was last checked. */
export function OnRecord({
  tool: { report, developers },
  details,
}: {
  readonly tool: ToolReport;
  readonly details: ReportDetails | null;
}) {
  const { service } = report.judgement;
  const names = details?.names ?? NO_NAMES;
  const aliases = names.aliases[service.id] ?? [];
  const parent = names.parents[service.provider.id];
  return (
    <dl class="record" data-testid="record">
      <Entry title={say('tool.addresses')}>
        {service.addresses.length === 0 ? (
          <span class="dim">{say('tool.addresses.none')}</span>
        ) : (
          <ul class="inline-list" dir="ltr">
            {service.addresses.map((pattern) => (
              <li key={formatAddressPattern(pattern)}>
                <code>{formatAddressPattern(pattern)}</code>
              </li>
            ))}
          </ul>
        )}
      </Entry>
      {aliases.length > 0 && <Entry title={say('tool.otherNames')}>{sayList(aliases)}</Entry>}
      <Entry title={say('tool.provider')}>
        {names.providers[service.provider.id] ?? service.provider.name}
        {parent !== undefined && `. ${say('fact.parent', { parent })}`}
      </Entry>
      <Entry title={say('tool.developers')}>
        {developers.length === 0 ? (
          <span class="dim">{say('tool.developers.none')}</span>
        ) : (
          sayList(developers.map(({ name }) => name))
        )}
      </Entry>
      <Entry title={say('tool.lastChecked')}>{sayDate(service.lastChecked)}</Entry>
    </dl>
  );
}

function Entry({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt class="dim small">{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}
