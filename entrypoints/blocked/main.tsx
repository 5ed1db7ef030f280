import { pageTransport } from '../../src/adapters/page-transport.ts';
import { readPackageFile } from '../../src/adapters/package-files.ts';
import { showPage } from '../../src/adapters/show-page.ts';
import { BlockedPage } from '../../src/ui/blocked/blocked-page.tsx';
import { readFragmentAddress } from '../../src/ui/blocked/read-fragment.ts';
import { readDetails } from '../../src/ui/parts/read-details.ts';
import '../../src/ui/styles/tokens.css';
import '../../src/ui/styles/base.css';
import '../../src/ui/styles/page.css';
import '../../src/ui/styles/blocked.css';

showPage(
  <BlockedPage
    transport={pageTransport}
    address={readFragmentAddress(location.hash)}
    readDetails={readDetails(readPackageFile)}
  />,
);
