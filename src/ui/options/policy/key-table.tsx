import { useState } from 'preact/hooks';
import type { PolicyKeyReport } from '../../../messaging/policy-report.ts';
import { MANAGED_KEYS } from '../../../policy/managed-keys.ts';
import { say } from '../../text/say.ts';
import { ProblemLines } from './problem-lines.tsx';

/** A list of rules can be long; the rest is counted. */
const SHOWN_LINES = 50;

/** Every key: what holds, from whom, and what is wrong with it. */
export function KeyTable({ keys }: { readonly keys: readonly PolicyKeyReport[] }) {
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole
    ? keys
    : keys.filter(
        ({ origin, isDelivered, isMissing, problems }) =>
          origin !== 'default' || isDelivered || isMissing || problems.length > 0,
      );
  return (
    <section class="sheet stack">
      <h1>{say('policy.keys')}</h1>
      <label class="switch small">
        <input
          type="checkbox"
          data-testid="policy:all-keys"
          checked={isWhole}
          onChange={({ currentTarget }) => setIsWhole(currentTarget.checked)}
        />{' '}
        {say('policy.allKeys')}
      </label>
      {shown.length === 0 ? (
        <p class="dim">{say('policy.noKeys')}</p>
      ) : (
        <div class="scroll-x" tabIndex={0} role="region" aria-label={say('policy.keys')}>
          <table class="keys small">
            <thead>
              <tr>
                <th scope="col">{say('policy.key')}</th>
                <th scope="col">{say('policy.holds')}</th>
                <th scope="col">{say('policy.origin')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((report) => (
                <KeyLine key={report.key} report={report} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function KeyLine({
  report: { key, lines, origin, isMissing, problems },
}: {
  readonly report: PolicyKeyReport;
}) {
  return (
    <tr data-testid={`policy:key:${key}`} data-origin={origin}>
      <th scope="row">
        <code>{key}</code>
        <br />
        <span class="dim" lang="en">
          {MANAGED_KEYS[key].title}
        </span>
      </th>
      <td>
        {lines.length === 0 ? (
          <span class="dim">{say('policy.nothing')}</span>
        ) : (
          <ul>
            {lines.slice(0, SHOWN_LINES).map((line, place) => (
              <li key={place}>{line}</li>
            ))}
            {lines.length > SHOWN_LINES && (
              <li class="dim">{say('policy.moreLines', { count: lines.length - SHOWN_LINES })}</li>
            )}
          </ul>
        )}
        {isMissing && <p class="level-moderate">{say('policy.keyMissing')}</p>}
        {problems.length > 0 && <ProblemLines problems={problems} />}
      </td>
      <td>{say(`origin.${origin}`)}</td>
    </tr>
  );
}
