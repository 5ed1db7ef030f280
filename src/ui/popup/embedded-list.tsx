import type { EmbeddedTool } from '../../messaging/report.ts';
import { MarkView } from '../parts/mark.tsx';
import { say } from '../text/say.ts';

/** AI tools in frames of the page, the strictest first. */
export function EmbeddedList({ tools }: { readonly tools: readonly EmbeddedTool[] }) {
  if (tools.length === 0) return null;
  return (
    <section class="found" data-testid="embedded">
      <h2>{say('embedded.title')}</h2>
      <ul>
        {tools.map(({ service, name, host, page, level, action }) => (
          <li key={service} class="embedded-tool" data-embedded={service}>
            <span class={`level-${level}`}>
              <MarkView mark={level} />
            </span>
            <span>
              {say('embedded.tool', {
                tool: name,
                host,
                page,
                level: say(`level.${level}`),
                action: say(`action.${action}`),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
