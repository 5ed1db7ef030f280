import { useEffect, useState } from 'preact/hooks';
import type { Transport } from '../../messaging/send.ts';
import { MarkView } from '../parts/mark.tsx';
import type { DetailsReader } from '../parts/read-details.ts';
import type { WorldMap } from '../parts/world-map.tsx';
import { say } from '../text/say.ts';
import { BuilderRoom, type BuilderProperties } from './builder/builder-room.tsx';
import { Catalogue } from './catalogue/catalogue.tsx';
import { Passes } from './passes.tsx';
import { PolicyRoom } from './policy/policy-room.tsx';
import { readRoute, ROOMS, writeRoute, type Route } from './routes.ts';
import { Settings } from './settings.tsx';

export interface OptionsProperties {
  readonly transport: Transport;
  readonly readDetails: DetailsReader;
  readonly readMap: () => Promise<WorldMap>;
  readonly extensionId: BuilderProperties['extensionId'];
  readonly readSamples: BuilderProperties['readSamples'];
}

/** The options page: the catalogue, the settings, passes, the organization's policy. */
export function Options({ transport, readDetails, readMap, extensionId, readSamples }: OptionsProperties) {
  const [route, setRoute] = useState<Route>(() => readRoute(location.hash));
  useEffect(() => {
    const follow = () => setRoute(readRoute(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  useEffect(() => {
    document.title = [say(`options.${route.room}`), 'Plimsoll'].join(say('separator'));
  }, [route.room]);
  return (
    <div class="options">
      <header class="options-head">
        <a class="brand" href={writeRoute('catalogue')}>
          <MarkView mark="quiet" /> Plimsoll
        </a>
        <nav aria-label={say('options.rooms')}>
          <ul class="tabs">
            {ROOMS.map((room) => (
              <li key={room}>
                <a
                  href={writeRoute(room)}
                  aria-current={room === route.room ? 'page' : undefined}
                  data-testid={`room:${room}`}
                >
                  {say(`options.${room}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main class="options-main">
        {route.room === 'catalogue' && (
          <Catalogue transport={transport} readDetails={readDetails} readMap={readMap} route={route} />
        )}
        {route.room === 'settings' && <Settings transport={transport} />}
        {route.room === 'policy' && <PolicyRoom transport={transport} />}
        {route.room === 'builder' && (
          <BuilderRoom transport={transport} extensionId={extensionId} readSamples={readSamples} />
        )}
        {route.room === 'passes' && <Passes transport={transport} />}
      </main>
    </div>
  );
}
