import { useEffect, useState } from 'preact/hooks';
import { sendMessage, type Transport } from '../../messaging/send.ts';
import { say } from '../text/say.ts';
import { KeptList } from './kept-list.tsx';

/** The hosts of which the person said that they are no AI chats. */
export function DeniedChats({ transport }: { readonly transport: Transport }) {
  const [hosts, setHosts] = useState<readonly string[]>([]);
  const load = async () => setHosts(await sendMessage(transport, 'listDeniedChats', null));
  const forget = async (host: string) => {
    await sendMessage(transport, 'denyChat', { host, isDenied: false });
    await load();
  };
  useEffect(() => void load().catch(console.error), []);
  return (
    <>
      <h2>{say('settings.denied')}</h2>
      <div data-testid="settings:denied">
        <KeptList
          entries={hosts}
          empty={say('settings.denied.none')}
          onRemove={(host) => void forget(host).catch(console.error)}
        />
      </div>
    </>
  );
}
