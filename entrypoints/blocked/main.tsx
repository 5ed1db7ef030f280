import { pageTransport } from '../../src/adapters/page-transport.ts';
import { readPackageFile } from '../../src/adapters/package-files.ts';
import { showPage } from '../../src/adapters/show-page.ts';
import { BlockedPage } from '../../src/ui/blocked/blocked-page.tsx';
import { readFragmentAddress } from '../../src/ui/blocked/read-fragment.ts';
import { readDetails } from '../../src/ui/parts/read-details.ts';
import { readStanding, simulateTransport } from '../../src/ui/parts/simulation.ts';
import '../../src/ui/styles/tokens.css';
import '../../src/ui/styles/base.css';
import '../../src/ui/styles/page.css';
import '../../src/ui/styles/blocked.css';

const standing = readStanding(location.search);

showPage(
  <BlockedPage
    transport={simulateTransport(pageTransport, standing)}
    isSimulated={standing !== null}
    address={readFragmentAddress(location.hash)}
    readDetails={readDetails(readPackageFile)}
  />,
);
