import { useEffect, useState } from 'preact/hooks';
import { VIEWS } from '../../core/vocabulary.ts';
import type { Report } from '../../messaging/report.ts';
import { sendMessage, type Transport } from '../../messaging/send.ts';
import { useSettings } from '../options/use-settings.ts';
import { MarkView } from '../parts/mark.tsx';
import type { DetailsReader } from '../parts/read-details.ts';
import { AudienceField, ChoiceField } from '../parts/settings-fields.tsx';
import type { WorldMap } from '../parts/world-map.tsx';
import { ReportView } from '../popup/report-view.tsx';
import { say } from '../text/say.ts';

interface Properties {
  readonly transport: Transport;
  readonly readDetails: DetailsReader;
  readonly readMap: () => Promise<WorldMap>;
}

/** The tool of the live example: it is judged here and not visited. */
const EXAMPLE = 'deepseek';

/** Three short steps after installation: what it does and never does, who you are, pin the icon; with a live example beside. */
export function Welcome({ transport, readDetails, readMap }: Properties) {
  const { report: settings, save } = useSettings(transport);
  const [example, setExample] = useState<Report | null>(null);
  const audience = settings?.effective.audience.join();
  const view = settings?.effective.view;
  useEffect(() => {
    if (settings === null) return;
    sendMessage(transport, 'check', { query: EXAMPLE }).then(setExample, console.error);
  }, [audience, view]);
  useEffect(() => {
    document.title = say('welcome.title');
  }, []);
  return (
    <main class="welcome" data-testid="welcome">
      <div class="stack welcome-steps">
        <p class="brand">
          <MarkView mark="quiet" /> Plimsoll
        </p>
        <h1>{say('welcome.title')}</h1>
        <ol class="steps">
          <li class="stack">
            <h2>{say('welcome.does')}</h2>
            <p>{say('welcome.does.text')}</p>
            <p>{say('welcome.never.text')}</p>
          </li>
          <li class="stack fields">
            <h2>{say('welcome.you')}</h2>
            <p>{say('welcome.you.text')}</p>
            {settings !== null && (
              <>
                <AudienceField
                  report={settings}
                  onChange={(changed) => save({ ...settings.settings, audience: changed })}
                />
                <ChoiceField
                  id="view"
                  label={say('popup.reader.view')}
                  value={settings.effective.view}
                  isLocked={settings.locked.includes('view')}
                  choices={VIEWS.map((place) => [place, say(`place.${place}`)])}
                  onChange={(changed) => save({ ...settings.settings, view: changed })}
                />
              </>
            )}
          </li>
          <li class="stack">
            <h2>{say('welcome.pin')}</h2>
            <p>{say('welcome.pin.text')}</p>
          </li>
        </ol>
        <p>
          <a class="button main" href="options.html" data-testid="welcome:catalogue">
            {say('welcome.catalogue')}
          </a>
        </p>
      </div>
      <aside class="stack" aria-label={say('welcome.example')}>
        <p class="dim small">{say('welcome.example')}</p>
        <div class="example">
          {example !== null && (
            <ReportView
              report={example}
              readDetails={readDetails}
              readMap={readMap}
              settings={settings}
              onAsk={() => undefined}
              onDeny={() => undefined}
            />
          )}
        </div>
      </aside>
    </main>
  );
}
