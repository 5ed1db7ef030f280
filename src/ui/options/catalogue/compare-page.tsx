import { useState } from 'preact/hooks';
import type { ToolReport } from '../../../messaging/catalogue-report.ts';
import { sendMessage, type Transport } from '../../../messaging/send.ts';
import { MarkView } from '../../parts/mark.tsx';
import { say, sayCount, sayList } from '../../text/say.ts';
import { AnsweredView } from './answered.tsx';
import { compareTools, type ComparedCell, type ComparedFact } from './compare-tools.ts';
import type { ListState } from './list-state.ts';
import { compareAddress, listAddress, toolAddress } from './places.ts';
import { useAnswer } from './use-answer.ts';
import { useArrival, type Arrival } from './use-arrival.ts';

interface Properties {
  readonly transport: Transport;
  readonly ids: readonly string[];
  readonly list: ListState;
  readonly arrival: Arrival;
}

/** Two to four tools side by side. */
export function ComparePage({ transport, ids, list, arrival }: Properties) {
  useArrival(arrival, say('compare.title'));
  const key = ids.join(' ');
  const answer = useAnswer(
    () => Promise.all(ids.map((id) => sendMessage(transport, 'readTool', { id }))),
    key,
  );
  return (
    <section class="compare" data-testid="compare" aria-labelledby="compare-title">
      <nav class="tool-nav small">
        <a href={listAddress({ ...list, picks: ids })} data-testid="back">
          <span class="back-arrow" aria-hidden="true" /> {say('compare.back')}
        </a>
      </nav>
      <h1 id="compare-title" tabIndex={-1}>
        {say('compare.title')}
      </h1>
      <AnsweredView answer={answer}>
        {(answers) => {
          const tools = answers.filter((tool) => tool !== null);
          const missing = ids.filter((_id, place) => answers[place] === null);
          return (
            <>
              {missing.length > 0 && (
                <p class="alert" role="alert" data-testid="missing">
                  {say('compare.missing', { names: sayList(missing) })}
                </p>
              )}
              {tools.length < 2 ? (
                <p data-testid="nothing">{say('compare.nothing')}</p>
              ) : (
                <Comparison tools={tools} />
              )}
            </>
          );
        }}
      </AnsweredView>
    </section>
  );
}

function Comparison({ tools }: { readonly tools: readonly ToolReport[] }) {
  const [onlyDifferent, setOnlyDifferent] = useState(false);
  const facts = compareTools(tools);
  const different = facts.filter(({ differs }) => differs);
  const names = tools.map(({ report }) => report.judgement.service.name);
  return (
    <>
      <div class="found">
        <p role="status">{sayCount('compare.summary', different.length, { all: facts.length })}</p>
        <label class="switch">
          <input
            type="checkbox"
            data-testid="compare:only"
            checked={onlyDifferent}
            onChange={({ currentTarget }) => setOnlyDifferent(currentTarget.checked)}
          />{' '}
          {say('compare.onlyDifferent')}
        </label>
      </div>
      <table role="table" class={`comparison of-${tools.length}`}>
        <caption class="hidden">{sayList(names)}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <td role="cell" />
            {tools.map((tool) => (
              <ToolHeading key={tool.report.judgement.service.id} tool={tool} all={tools} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {(onlyDifferent ? different : facts).map((fact) => (
            <FactLine key={fact.id} fact={fact} names={names} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function ToolHeading({ tool, all }: { readonly tool: ToolReport; readonly all: readonly ToolReport[] }) {
  const { service } = tool.report.judgement;
  const rest = all.map(({ report }) => report.judgement.service.id).filter((id) => id !== service.id);
  return (
    <th role="columnheader" scope="col" data-tool={service.id}>
      <a href={toolAddress(service.id)} dir="auto">
        {service.name}
      </a>
      <span class="dim small">{service.provider.name}</span>
      {rest.length > 1 && (
        <a class="small" href={compareAddress(rest)}>
          {say('compare.remove')}
          <span class="hidden"> {service.name}</span>
        </a>
      )}
    </th>
  );
}

function FactLine({
  fact: { id, title, cells, differs },
  names,
}: {
  readonly fact: ComparedFact;
  readonly names: readonly string[];
}) {
  return (
    <tr role="row" class={differs ? 'differs' : 'same'} data-fact={id} data-differs={differs}>
      <th role="rowheader" scope="row">
        <span class="sign" aria-hidden="true">
          {differs ? '≠' : '='}
        </span>{' '}
        {title}
        <span class="hidden"> ({say(differs ? 'compare.differs' : 'compare.same')})</span>
      </th>
      {cells.map((cell, place) => (
        <td key={place} role="cell">
          <span class="cell-label">{names[place]}</span>
          <CellView cell={cell} all={cells.length} />
        </td>
      ))}
    </tr>
  );
}

function CellView({
  cell: { text, items, level },
  all,
}: {
  readonly cell: ComparedCell;
  readonly all: number;
}) {
  if (level !== null) {
    return (
      <span class={`side level-${level}`}>
        <MarkView mark={level} /> <strong>{text}</strong>
      </span>
    );
  }
  if (items === null) return <span>{text}</span>;
  return (
    <ul class="compared-items">
      {items.map((item) => (
        <li key={item.text} class={item.count < all ? 'not-all' : ''}>
          {item.text}
          {item.count === 1 && <span class="dim small"> {say('compare.only')}</span>}
        </li>
      ))}
    </ul>
  );
}
