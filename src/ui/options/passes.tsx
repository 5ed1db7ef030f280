import { useEffect, useState } from 'preact/hooks';
import type { PassReport } from '../../messaging/settings-report.ts';
import { sendMessage, type Transport } from '../../messaging/send.ts';
import { say, sayMoment } from '../text/say.ts';

/** The passes that are kept, and a way to end each. */
export function Passes({ transport }: { readonly transport: Transport }) {
  const [passes, setPasses] = useState<readonly PassReport[] | null>(null);
  const load = () => {
    sendMessage(transport, 'listPasses', null).then(setPasses, console.error);
  };
  useEffect(load, []);
  const end = (id: string) => {
    sendMessage(transport, 'endPass', { id }).then(load, console.error);
  };
  return (
    <section class="sheet stack" data-testid="passes">
      <h1>{say('options.passes')}</h1>
      <p class="dim">{say('passes.about')}</p>
      {passes?.length === 0 && <p>{say('passes.none')}</p>}
      {passes !== null && passes.length > 0 && (
        <ul class="orders">
          {passes.map(({ pass, name, isValid }) => (
            <li key={pass.id} class="order" data-valid={isValid}>
              <p>
                <strong>{name}</strong> ·{' '}
                {isValid
                  ? say('passes.until', { time: sayMoment(pass.until) })
                  : say('passes.ended', { time: sayMoment(pass.until) })}
              </p>
              <p class="dim small">{pass.reason}</p>
              {isValid && (
                <p>
                  <button type="button" data-testid="passes:end" onClick={() => end(pass.id)}>
                    {say('passes.end')}
                  </button>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
