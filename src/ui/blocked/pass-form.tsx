import { useState } from 'preact/hooks';
import type { PassTerms } from '../../core/policy/policy.ts';
import { sendMessage, type Transport } from '../../messaging/send.ts';
import { say, sayCount } from '../text/say.ts';

interface Properties {
  readonly transport: Transport;
  readonly address: string;
  readonly terms: PassTerms;
  readonly onPass: () => void;
}

/** Minutes that are offered, as far as the terms allow. */
const OFFERED = [15, 60, 240, 480] as const;

/** Asks for a reason and a time, and grants a pass. */
export function PassForm({ transport, address, terms, onPass }: Properties) {
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const choices = listChoices(terms.maxMinutes);
  const [minutes, setMinutes] = useState(choices[0] ?? terms.maxMinutes);
  const missing = terms.minReasonLength - reason.trim().length;
  const ask = async () => {
    const answer = await sendMessage(transport, 'askPass', {
      address,
      reason: reason.slice(0, 500),
      minutes,
    });
    if (answer.ok) onPass();
    else setProblem(say(`pass.problem.${answer.problem}`));
  };
  return (
    <form
      class="pass stack"
      data-testid="pass"
      onSubmit={(event) => {
        event.preventDefault();
        ask().catch((error: unknown) => {
          console.error('[blocked]', error);
          setProblem(say('popup.failed'));
        });
      }}
    >
      <h2>{say('pass.title')}</h2>
      {terms.minReasonLength > 0 && (
        <label>
          {say('pass.reason')}
          <textarea
            class="wide"
            rows={2}
            maxLength={500}
            data-testid="pass:reason"
            value={reason}
            aria-describedby="pass-missing"
            onInput={({ currentTarget }) => setReason(currentTarget.value)}
          />
          <span id="pass-missing" class="dim small">
            {missing > 0 ? sayCount('pass.missing', missing) : say('pass.stored')}
          </span>
        </label>
      )}
      <div class="pass-line">
        <label>
          {say('pass.time')}{' '}
          <select
            data-testid="pass:minutes"
            value={String(minutes)}
            onChange={({ currentTarget }) => setMinutes(Number(currentTarget.value))}
          >
            {choices.map((choice) => (
              <option key={choice} value={String(choice)}>
                {choice % 60 === 0 ? sayCount('time.hours', choice / 60) : sayCount('time.minutes', choice)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" class="main" data-testid="pass:ask" disabled={missing > 0}>
          {say('pass.ask')}
        </button>
      </div>
      {problem !== null && (
        <p class="alert" role="alert" data-testid="pass:problem">
          {problem}
        </p>
      )}
    </form>
  );
}

function listChoices(maxMinutes: number): number[] {
  const offered = OFFERED.filter((minutes) => minutes < maxMinutes);
  return [...offered, maxMinutes];
}
