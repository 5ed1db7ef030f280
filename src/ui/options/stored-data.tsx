import { useEffect, useState } from 'preact/hooks';
import type { StoredDataReport } from '../../messaging/settings-report.ts';
import { sendMessage, type Transport } from '../../messaging/send.ts';
import { say, sayCount } from '../text/say.ts';

/** What the extension keeps in this browser, and a button that erases it. */
export function StoredData({
  transport,
  onErased,
}: {
  readonly transport: Transport;
  readonly onErased: () => void;
}) {
  const [stored, setStored] = useState<StoredDataReport | null>(null);
  const [isErased, setIsErased] = useState(false);
  const load = () => {
    sendMessage(transport, 'readStoredData', null).then(setStored, console.error);
  };
  useEffect(load, []);
  const erase = async () => {
    await sendMessage(transport, 'eraseStoredData', null);
    setIsErased(true);
    load();
    onErased();
  };
  return (
    <section class="sheet stack" data-testid="stored">
      <h1>{say('stored.title')}</h1>
      <p>{say('stored.promise')}</p>
      {stored !== null && (
        <table class="small">
          <tbody>
            {stored.entries.map(({ name, bytes }) => (
              <tr key={name}>
                <th scope="row">{say(`stored.${name}`)}</th>
                <td class="number">{sayCount('stored.bytes', bytes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {stored?.entries.length === 0 && <p class="dim">{say('stored.none')}</p>}
      <p>
        <button type="button" data-testid="stored:erase" onClick={() => void erase()}>
          {say('stored.erase')}
        </button>{' '}
        <span role="status">{isErased && say('stored.erased')}</span>
      </p>
      <p class="dim small">{say('stored.policyStays')}</p>
    </section>
  );
}
