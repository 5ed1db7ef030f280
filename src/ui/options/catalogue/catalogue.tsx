import { useEffect, useState } from 'preact/hooks';
import { sendMessage, type Transport } from '../../../messaging/send.ts';
import type { DetailsReader } from '../../parts/read-details.ts';
import type { WorldMap } from '../../parts/world-map.tsx';
import type { Route } from '../routes.ts';
import { AnsweredView } from './answered.tsx';
import { CatalogueList } from './catalogue-list.tsx';
import { readListState, type ListState } from './list-state.ts';
import { listAddress, readPlace } from './places.ts';
import { useAnswer } from './use-answer.ts';

interface Properties {
  readonly transport: Transport;
  readonly readDetails: DetailsReader;
  readonly readMap: () => Promise<WorldMap>;
  readonly route: Route;
}

/** The catalogue: all tools, one tool, or some side by side. */
export function Catalogue({ transport, route }: Properties) {
  const place = readPlace(route.rest);
  const [list, setList] = useState<ListState>(() => readListState(route.query));
  useEffect(() => {
    if (place.kind === 'list') setList(readListState(route.query));
  }, [route]);
  const change = (state: ListState) => {
    setList(state);
    // What was asked for stands in the address, without a step back for each letter.
    history.replaceState(null, '', listAddress(state));
  };
  const catalogue = useAnswer(() => sendMessage(transport, 'readCatalogue', null), '');
  switch (place.kind) {
    case 'list':
      return (
        <AnsweredView answer={catalogue}>
          {(report) => <CatalogueList report={report} state={list} onChange={change} />}
        </AnsweredView>
      );
    case 'tool':
      return null;
    case 'compare':
      return null;
    default:
      return place satisfies never;
  }
}
