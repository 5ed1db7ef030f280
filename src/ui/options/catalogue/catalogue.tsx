import { useEffect, useRef, useState } from 'preact/hooks';
import { sendMessage, type Transport } from '../../../messaging/send.ts';
import type { DetailsReader } from '../../parts/read-details.ts';
import type { WorldMap } from '../../parts/world-map.tsx';
import type { Route } from '../routes.ts';
import { AnsweredView } from './answered.tsx';
import { CatalogueList } from './catalogue-list.tsx';
import { ComparePage } from './compare-page.tsx';
import { readListState, type ListState } from './list-state.ts';
import { listAddress, readPlace } from './places.ts';
import { ToolPlace } from './tool-place.tsx';
import { useAddress } from './use-address.ts';
import { useAnswer } from './use-answer.ts';

interface Properties {
  readonly transport: Transport;
  readonly readDetails: DetailsReader;
  readonly readMap: () => Promise<WorldMap>;
  readonly route: Route;
}

/** The catalogue: all tools, one tool, or some side by side. */
export function Catalogue({ transport, readDetails, readMap, route }: Properties) {
  const place = readPlace(route.rest);
  const [list, setList] = useState<ListState>(() => readListState(route.query));
  useEffect(() => {
    if (place.kind === 'list') setList(readListState(route.query));
  }, [route]);
  const change = (state: ListState) => {
    setList(state);
    writeAddress(listAddress(state));
  };
  const start = useRef(route);
  const left = useRef<string | null>(null);
  const arrival = {
    hasMoved: start.current !== route,
    cameFrom: place.kind === 'list' ? left.current : null,
  };
  if (place.kind === 'tool') left.current = place.id;
  useEffect(() => {
    history.scrollRestoration = 'manual';
  }, []);
  const writeAddress = useAddress();
  const catalogue = useAnswer(() => sendMessage(transport, 'readCatalogue', null), '');
  switch (place.kind) {
    case 'list':
      return (
        <AnsweredView answer={catalogue}>
          {(report) => <CatalogueList report={report} state={list} arrival={arrival} onChange={change} />}
        </AnsweredView>
      );
    case 'tool':
      return (
        <ToolPlace
          key={place.id}
          id={place.id}
          transport={transport}
          readDetails={readDetails}
          readMap={readMap}
          list={list}
          arrival={arrival}
        />
      );
    case 'compare':
      return (
        <ComparePage
          key={place.ids.join(' ')}
          transport={transport}
          ids={place.ids}
          list={list}
          arrival={arrival}
        />
      );
    default:
      return place satisfies never;
  }
}
