import { say } from '../text/say.ts';

/** The land of the world at one size, and where each country's dot stands. */
export interface WorldMap {
  readonly width: number;
  readonly height: number;
  /** SVG path data. */
  readonly land: string;
  readonly places: Readonly<Record<string, readonly [x: number, y: number]>>;
}

interface Properties {
  readonly map: WorldMap;
  /** The reader's country, where they said it. */
  readonly reader: string | null;
  readonly provider: readonly string[];
  readonly storage: readonly string[];
}

/** Where the data goes: from the reader to the places of storage, and where the provider sits. A list beside it says the same. */
export function WorldMapView({ map, reader, provider, storage }: Properties) {
  const at = (code: string) => map.places[code];
  const from = reader === null ? undefined : at(reader);
  return (
    <svg class="map" viewBox={`0 0 ${map.width} ${map.height}`} role="img" aria-label={say('map.label')}>
      <path class="map-land" d={map.land} />
      {storage.map((code) => {
        const to = at(code);
        return from === undefined || to === undefined || code === reader ? null : (
          <path key={code} class="map-way" d={drawArc(from, to)} />
        );
      })}
      {provider.map((code) => {
        const place = at(code);
        return place && <circle key={code} class="map-provider" cx={place[0]} cy={place[1]} r="6" />;
      })}
      {storage.map((code) => {
        const place = at(code);
        return place && <circle key={code} class="map-storage" cx={place[0]} cy={place[1]} r="3.5" />;
      })}
      {from !== undefined && <rect class="map-reader" x={from[0] - 3} y={from[1] - 3} width="6" height="6" />}
    </svg>
  );
}

/** A way bends upwards, so that it can be told from a coast. */
function drawArc([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): string {
  const lift = Math.min(40, Math.abs(x2 - x1) / 4);
  return `M${x1} ${y1}Q${(x1 + x2) / 2} ${Math.min(y1, y2) - lift} ${x2} ${y2}`;
}
