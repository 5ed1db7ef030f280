import { useState } from 'preact/hooks';
import type { PolicyReport } from '../../../messaging/policy-report.ts';
import { sendMessage, type Transport } from '../../../messaging/send.ts';
import { saveFile } from '../../parts/save-file.ts';
import { say } from '../../text/say.ts';

/** Saves what support needs as one file: the policy, passes, sizes of what is stored. Reasons are personal and only go in when asked for. */
export function SupportFile({
  transport,
  report,
}: {
  readonly transport: Transport;
  readonly report: PolicyReport;
}) {
  const [withReasons, setWithReasons] = useState(false);
  const save = async () => {
    const [passes, stored] = await Promise.all([
      sendMessage(transport, 'listPasses', null),
      sendMessage(transport, 'readStoredData', null),
    ]);
    const content = {
      policy: report,
      passes: passes.map(({ pass: { reason, ...pass }, name, isValid }) => ({
        ...pass,
        name,
        isValid,
        ...(withReasons ? { reason } : {}),
      })),
      stored: stored.entries,
      browser: navigator.userAgent,
      languages: navigator.languages,
    };
    saveFile('plimsoll-support.json', 'application/json', `${JSON.stringify(content, null, 2)}\n`);
  };
  return (
    <section class="sheet stack">
      <h1>{say('support.title')}</h1>
      <p class="dim">{say('support.about')}</p>
      <label class="switch">
        <input
          type="checkbox"
          data-testid="support:reasons"
          checked={withReasons}
          onChange={({ currentTarget }) => setWithReasons(currentTarget.checked)}
        />{' '}
        {say('support.reasons')}
      </label>
      <p>
        <button type="button" data-testid="support:save" onClick={() => void save().catch(console.error)}>
          {say('support.save')}
        </button>
      </p>
    </section>
  );
}
