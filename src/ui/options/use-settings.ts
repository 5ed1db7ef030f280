import { useEffect, useState } from 'preact/hooks';
import type { UserSettings } from '../../core/policy/policy.ts';
import type { SettingsReport } from '../../messaging/settings-report.ts';
import { sendMessage, type Transport } from '../../messaging/send.ts';

/** The person's settings, and a way to change them; `null` until they are there. */
export function useSettings(transport: Transport): {
  readonly report: SettingsReport | null;
  readonly save: (settings: UserSettings) => void;
  readonly reload: () => void;
} {
  const [report, setReport] = useState<SettingsReport | null>(null);
  const reload = () => {
    sendMessage(transport, 'readSettings', null).then(setReport, console.error);
  };
  useEffect(reload, []);
  const save = (settings: UserSettings) => {
    sendMessage(transport, 'saveSettings', settings).then(reload, console.error);
  };
  return { report, save, reload };
}
