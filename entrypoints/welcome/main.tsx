import { readPackageFile } from '../../src/adapters/package-files.ts';
import { pageTransport } from '../../src/adapters/page-transport.ts';
import { showPage } from '../../src/adapters/show-page.ts';
import { readDetails } from '../../src/ui/parts/read-details.ts';
import type { WorldMap } from '../../src/ui/parts/world-map.tsx';
import { Welcome } from '../../src/ui/welcome/welcome.tsx';
import '../../src/ui/styles/tokens.css';
import '../../src/ui/styles/base.css';
import '../../src/ui/styles/page.css';
import '../../src/ui/styles/popup.css';
import '../../src/ui/styles/welcome.css';

showPage(
  <Welcome
    transport={pageTransport}
    readDetails={readDetails(readPackageFile)}
    readMap={() => readPackageFile<WorldMap>('map.json')}
  />,
);
