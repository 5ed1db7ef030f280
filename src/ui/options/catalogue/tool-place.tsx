import type { ComponentProps } from 'preact';
import { sendMessage } from '../../../messaging/send.ts';
import { say } from '../../text/say.ts';
import { AnsweredView } from './answered.tsx';
import { listAddress } from './places.ts';
import { ToolPage } from './tool-page.tsx';
import { useAnswer } from './use-answer.ts';

/** The page of a tool by its id, once the worker has answered. */
export function ToolPlace({
  id,
  ...shared
}: Omit<ComponentProps<typeof ToolPage>, 'tool'> & { readonly id: string }) {
  const answer = useAnswer(() => sendMessage(shared.transport, 'readTool', { id }), id);
  return (
    <AnsweredView answer={answer}>
      {(tool) =>
        tool === null ? (
          <div class="nothing" data-testid="missing">
            <h1 tabIndex={-1}>{say('tool.missing')}</h1>
            <p>
              <a href={listAddress(shared.list)}>{say('tool.back')}</a>
            </p>
          </div>
        ) : (
          <ToolPage tool={tool} {...shared} />
        )
      }
    </AnsweredView>
  );
}
