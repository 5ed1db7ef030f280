import type { PolicyProblem } from '../../../policy/policy-values.ts';
import { say } from '../../text/say.ts';

/** What of a policy can not be used, each with its place; in English, as the papers for administrators are. */
export function ProblemLines({ problems }: { readonly problems: readonly PolicyProblem[] }) {
  return (
    <ul class="problems small" data-testid="problems">
      {problems.map(({ path, message, severity }, place) => (
        <li key={place} data-severity={severity}>
          <span class={severity === 'error' ? 'tag level-severe' : 'tag level-moderate'}>
            {say(`problem.severity.${severity}`)}
          </span>{' '}
          <code>{path === '' ? say('policy.whole') : path}</code> <span lang="en">{message}</span>
        </li>
      ))}
    </ul>
  );
}
