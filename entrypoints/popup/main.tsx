import { readPackageFile } from '../../src/adapters/package-files.ts';
import { pageTransport } from '../../src/adapters/page-transport.ts';
import { showPage } from '../../src/adapters/show-page.ts';
import { readDetails } from '../../src/ui/parts/read-details.ts';
import { readStanding, simulateTransport } from '../../src/ui/parts/simulation.ts';
import type { WorldMap } from '../../src/ui/parts/world-map.tsx';
import { Popup } from '../../src/ui/popup/popup.tsx';
import '../../src/ui/styles/tokens.css';
import '../../src/ui/styles/base.css';
import '../../src/ui/styles/popup.css';

const standing = readStanding(location.search);
const question = new URLSearchParams(location.search).get('check');
// Browsers on phones show the popup as a page.
const isPage = question !== null || screen.width < 420;

showPage(
  <Popup
    transport={simulateTransport(pageTransport, standing)}
    isSimulated={standing !== null}
    question={question}
    readDetails={readDetails(readPackageFile)}
    readMap={() => readPackageFile<WorldMap>('map.json')}
    optionsPage="options.html"
  />,
  [isPage && standing === null ? 'as-page' : 'in-popup'],
);
