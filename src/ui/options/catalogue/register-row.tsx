import { Component, type ComponentChildren } from 'preact';
import type { CatalogueRow } from '../../../messaging/catalogue-report.ts';
import { MarkView } from '../../parts/mark.tsx';
import { say, sayCount, sayShare } from '../../text/say.ts';
import { describeLaw, describeStorage, findNativeName } from './describe-row.ts';
import type { SortKey } from './list-state.ts';
import { toolAddress } from './places.ts';

interface Properties {
  readonly row: CatalogueRow;
  readonly isPicked: boolean;
  readonly canPick: boolean;
  readonly onPick: (id: string) => void;
}

/** Actions that are worth a word in the list. */
const TOLD_ACTIONS: ReadonlySet<string> = new Set(['warn', 'justify', 'block']);

/** One line of the register; drawn anew only when it changes, because there are hundreds. */
export class RegisterRow extends Component<Properties> {
  override shouldComponentUpdate(next: Properties): boolean {
    const { row, isPicked, canPick } = this.props;
    return next.row !== row || next.isPicked !== isPicked || next.canPick !== canPick;
  }

  override render({ row, isPicked, canPick, onPick }: Properties) {
    const { id, name, level, score, coverage, residency, jurisdiction, training, orders, incidents } = row;
    return (
      <tr role="row" class="register-row" data-tool={id} data-level={level}>
        <td role="cell" class="cell-pick">
          <input
            type="checkbox"
            aria-label={say('row.pick', { tool: name })}
            checked={isPicked}
            disabled={!isPicked && !canPick}
            onChange={() => onPick(id)}
          />
        </td>
        <NameCell row={row} />
        <Cell name="kind">{say(`kind.${row.kind}`)}</Cell>
        <td role="cell" class={`cell-level level-${level}`}>
          <MarkView mark={level} /> <strong>{say(`level.${level}`)}</strong>
        </td>
        <Cell name="score" isDim={score === null}>
          {score ?? <Nothing />}
        </Cell>
        <Cell name="known" isDim>
          {sayShare(coverage)}
        </Cell>
        <Cell name="storage" isDim={residency === 'unknown'}>
          {describeStorage(row)}
        </Cell>
        <Cell name="law" isDim={jurisdiction.length === 0}>
          {describeLaw(row)}
        </Cell>
        <Cell name="training" isDim={training === 'unknown'}>
          {say(`trains.${training}`)}
        </Cell>
        <Cell name="orders">
          <span aria-hidden="true">
            <span class={orders.byName === 0 ? 'dim' : 'some'}>{orders.byName}</span>{' '}
            <span class="dim small">+ {orders.atLarge}</span>
          </span>
          <span class="hidden">{say('row.orders', orders)}</span>
        </Cell>
        <Cell name="incidents" isDim={incidents === 0}>
          {incidents}
        </Cell>
      </tr>
    );
  }
}

/** A cell with the name of its column, which small screens show. */
function Cell({
  name,
  isDim = false,
  children,
}: {
  readonly name: SortKey;
  readonly isDim?: boolean;
  readonly children: ComponentChildren;
}) {
  return (
    <td
      role="cell"
      class={`cell-${name} ${isDim ? 'dim' : ''}`}
      data-label={name === 'kind' ? undefined : say(`column.${name}`)}
    >
      {children}
    </td>
  );
}

function NameCell({
  row: { id, name, aliases, provider, isClosed, namesYou, action },
}: Pick<Properties, 'row'>) {
  const native = findNativeName({ aliases });
  return (
    <th role="rowheader" scope="row" class="cell-name">
      <a href={toolAddress(id)} dir="auto">
        {name}
      </a>
      {native !== null && <bdi class="dim native">{native}</bdi>}
      {namesYou > 0 && <span class="tag level-severe">{sayCount('row.namesYou', namesYou)}</span>}
      {TOLD_ACTIONS.has(action) && <span class="tag">{say(`action.${action}`)}</span>}
      {isClosed && <span class="tag dim">{say('row.closed')}</span>}
      <span class="cell-provider dim small">{provider}</span>
    </th>
  );
}

/** A dash for the eye, a word for the ear. */
function Nothing() {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span class="hidden">{say('unknown')}</span>
    </>
  );
}
