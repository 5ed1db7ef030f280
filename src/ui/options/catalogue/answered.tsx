import type { ComponentChildren } from 'preact';
import { say } from '../../text/say.ts';
import type { Answered } from './use-answer.ts';

/** What came of a question: that it is awaited, that it failed and can be asked again, or its answer. */
export function AnsweredView<Value>({
  answer,
  children,
}: {
  readonly answer: Answered<Value>;
  readonly children: (value: Value) => ComponentChildren;
}) {
  switch (answer.state) {
    case 'loading':
      return (
        <p class="dim loading" aria-busy="true" role="status">
          {say('catalogue.loading')}
        </p>
      );
    case 'failed':
      return (
        <div class="alert" role="alert" data-testid="failed">
          <p>{say('catalogue.failed')}</p>
          <p>
            <button type="button" onClick={answer.retry}>
              {say('catalogue.retry')}
            </button>
          </p>
        </div>
      );
    case 'ready':
      return <>{children(answer.value)}</>;
    default:
      return answer satisfies never;
  }
}
