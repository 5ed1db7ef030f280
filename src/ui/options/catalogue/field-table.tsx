import { useState } from 'preact/hooks';
import { SERVICE_KINDS } from '../../../core/vocabulary.ts';
import type { CatalogueRow } from '../../../messaging/catalogue-report.ts';
import { say } from '../../text/say.ts';
import { ALL_LEVELS } from './list-state.ts';
import { toolAddress } from './places.ts';
import { sortRows } from './select-rows.ts';

/** The field in words: for every kind the tools of each level with their scores. */
export function FieldTable({ rows }: { readonly rows: readonly CatalogueRow[] }) {
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <details
      class="field-table"
      data-testid="field:table"
      onToggle={({ currentTarget }) => currentTarget.open && setWasOpened(true)}
    >
      <summary>{say('field.table')}</summary>
      {wasOpened && (
        <table>
          <thead>
            <tr>
              <th scope="col">{say('column.kind')}</th>
              <th scope="col">{say('column.level')}</th>
              <th scope="col">{say('field.tools')}</th>
            </tr>
          </thead>
          {SERVICE_KINDS.map((kind) => (
            <tbody key={kind}>
              {ALL_LEVELS.map((level) => {
                const tools = rows.filter((row) => row.kind === kind && row.level === level);
                return tools.length === 0 ? null : (
                  <tr key={level}>
                    <th scope="row">{say(`kind.${kind}`)}</th>
                    <td class={`level-${level}`}>{say(`level.${level}`)}</td>
                    <td>
                      <ul class="inline-list">
                        {sortRows(tools, 'score', false).map(({ id, name, score }) => (
                          <li key={id}>
                            <a href={toolAddress(id)} dir="auto">
                              {name}
                            </a>
                            {score !== null && <span class="dim"> {score}</span>}
                          </li>
                        ))}
                      </ul>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          ))}
        </table>
      )}
    </details>
  );
}
