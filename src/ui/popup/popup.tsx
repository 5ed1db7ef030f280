import { useEffect, useState } from 'preact/hooks';
import type { UserSettings } from '../../core/policy/policy.ts';
import type { Report } from '../../messaging/report.ts';
import type { SettingsReport } from '../../messaging/settings-report.ts';
import { sendMessage, type Transport } from '../../messaging/send.ts';
import { Glyph } from '../parts/glyph.tsx';
import type { DetailsReader } from '../parts/read-details.ts';
import type { WorldMap } from '../parts/world-map.tsx';
import { say, sayDate } from '../text/say.ts';
import { CheckField } from './check-field.tsx';
import { QuietSwitch } from './quiet-switch.tsx';
import { Reader } from './reader.tsx';
import { ReportView } from './report-view.tsx';

interface Properties {
  readonly transport: Transport;
  /** What the page was opened to check; `null`: the tab in front. */
  readonly question: string | null;
  readonly readDetails: DetailsReader;
  readonly readMap: () => Promise<WorldMap>;
  readonly optionsPage: string;
  /** Shown as an example: nothing can be asked or changed. */
  readonly isSimulated: boolean;
}

/** The popup, and the same as a page. */
export function Popup({
  transport,
  question: asked,
  readDetails,
  readMap,
  optionsPage,
  isSimulated,
}: Properties) {
  const [question, setQuestion] = useState(asked);
  const [report, setReport] = useState<Report | 'failed' | null>(null);
  const [settings, setSettings] = useState<SettingsReport | null>(null);

  const load = async (about: string | null) => {
    try {
      setReport(
        about === null
          ? await sendMessage(transport, 'readTab', null)
          : await sendMessage(transport, 'check', { query: about }),
      );
    } catch (error) {
      console.error('[popup]', error);
      setReport('failed');
    }
  };
  const loadSettings = () => sendMessage(transport, 'readSettings', null).then(setSettings, console.error);
  useEffect(() => void load(question), [question]);
  useEffect(() => void loadSettings(), []);

  const save = async (changed: UserSettings) => {
    await sendMessage(transport, 'saveSettings', changed);
    await Promise.all([loadSettings(), load(question)]);
  };

  const deny = async (host: string) => {
    await sendMessage(transport, 'denyChat', { host, isDenied: true });
    await load(question);
  };

  return (
    <main
      data-testid="popup"
      aria-busy={report === null}
      // Firefox leaves a popup where it is when the focus goes round from its end to its beginning.
      onFocusIn={({ target }) => target instanceof Element && target.scrollIntoView({ block: 'nearest' })}
    >
      {settings?.wereReset === true && (
        <p class="alert" role="alert" data-testid="settings-reset">
          {say('popup.settingsReset')}
        </p>
      )}
      {report === 'failed' && (
        <p class="alert" role="alert" data-testid="failed">
          {say('popup.failed')}
        </p>
      )}
      {report !== null && report !== 'failed' && (
        <ReportView
          report={report}
          readDetails={readDetails}
          readMap={readMap}
          settings={settings}
          onAsk={setQuestion}
          onDeny={(host) => void deny(host)}
        />
      )}
      <footer class="foot" inert={isSimulated}>
        <CheckField question={question} onAsk={setQuestion} />
        {settings !== null && <Reader report={settings} onChange={(changed) => void save(changed)} />}
        <div class="foot-line small">
          {settings !== null && report !== null && report !== 'failed' && (
            <QuietSwitch report={report} settings={settings} onChange={(changed) => void save(changed)} />
          )}
          <a href={`${optionsPage}${placeOf(report)}`} target="_blank" data-testid="to-options">
            <Glyph name="gear" /> {say('popup.options')}
          </a>
        </div>
        {report !== null && report !== 'failed' && 'ruleset' in report && (
          <p class="dim small" data-testid="footer">
            {say('popup.footer', { date: sayDate(report.ruleset.date), version: report.ruleset.version })}
          </p>
        )}
      </footer>
    </main>
  );
}

/** The tool's own page in the catalogue, which has all that is on record; else the options' first page. */
function placeOf(report: Report | 'failed' | null): string {
  if (report === null || report === 'failed' || report.kind !== 'judged') return '';
  return `#/catalogue/${encodeURIComponent(report.judgement.service.id)}`;
}
