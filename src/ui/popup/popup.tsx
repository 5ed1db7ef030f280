import { useEffect, useState } from 'preact/hooks';
import { sendMessage, type Transport } from '../../messaging/send.ts';
import type { Report, SettingsReport } from '../../messaging/protocol.ts';
import type { UserSettings } from '../../core/policy/policy.ts';
import { say } from '../text/say.ts';
import { CheckField } from './check-field.tsx';
import type { DetailsReader } from './read-details.ts';
import { ReportView } from './report-view.tsx';
import { Reader } from './reader.tsx';

interface Properties {
  readonly transport: Transport;
  /** What the page was opened to check; `null`: the tab in front. */
  readonly question: string | null;
  readonly readDetails: DetailsReader;
}

/** The popup, and the same as a page. */
export function Popup({ transport, question: asked, readDetails }: Properties) {
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
  useEffect(() => void load(question), [question]);
  useEffect(() => void sendMessage(transport, 'readSettings', null).then(setSettings, console.error), []);

  const save = async (changed: UserSettings) => {
    await sendMessage(transport, 'saveSettings', changed);
    setSettings((current) => (current === null ? null : { ...current, settings: changed }));
    await load(question);
  };

  const deny = async (host: string) => {
    await sendMessage(transport, 'denyChat', { host, isDenied: true });
    await load(question);
  };

  return (
    <main data-testid="popup" aria-busy={report === null}>
      {settings?.wereReset === true && (
        <p class="alert" role="alert" data-testid="popup:settings-reset">
          {say('popup.settingsReset')}
        </p>
      )}
      {report === 'failed' && (
        <p class="alert" role="alert">
          {say('popup.failed')}
        </p>
      )}
      {report !== null && report !== 'failed' && (
        <ReportView
          report={report}
          readDetails={readDetails}
          settings={settings}
          onAsk={setQuestion}
          onDeny={(host) => void deny(host)}
        />
      )}
      <CheckField question={question} onAsk={setQuestion} />
      {settings !== null && <Reader report={settings} onChange={(changed) => void save(changed)} />}
    </main>
  );
}
