import type { Trial } from '../../../messaging/policy-report.ts';
import { MarkView } from '../../parts/mark.tsx';
import { ProblemLines } from '../policy/problem-lines.tsx';
import { say, sayCount } from '../../text/say.ts';

/** What a draft does to the best-known tools, and what of it can not be used. */
export function Effects({ trial }: { readonly trial: Trial | null }) {
  if (trial === null) return <p aria-busy="true" />;
  const faults = trial.problems.filter(({ severity }) => severity === 'error');
  return (
    <section class="sheet stack effects" data-testid="builder:effects">
      <h1>{say('builder.effects')}</h1>
      <p class="dim small">{say('builder.effects.about')}</p>
      {trial.problems.length > 0 && (
        <>
          <h2>{sayCount('builder.problems', faults.length)}</h2>
          <ProblemLines problems={trial.problems} />
        </>
      )}
      <table class="small">
        <thead>
          <tr>
            <th scope="col">{say('builder.tool')}</th>
            <th scope="col">{say('builder.action')}</th>
            <th scope="col">{say('builder.by')}</th>
          </tr>
        </thead>
        <tbody>
          {trial.tools.map(({ id, name, level, action, decidedBy }) => (
            <tr key={id} data-testid={`builder:effect:${id}`} data-action={action}>
              <th scope="row">
                <span class={`level-${level}`} title={say(`level.${level}`)}>
                  <MarkView mark={level} />
                </span>{' '}
                {name}
              </th>
              <td class={`action-${action}`}>{say(`action.${action}`)}</td>
              <td>
                <code>{decidedBy.rule}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
