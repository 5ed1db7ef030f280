import { readPackageFile } from '../../src/adapters/package-files.ts';
import { pageTransport } from '../../src/adapters/page-transport.ts';
import { readExtensionId } from '../../src/adapters/extension-id.ts';
import { showPage } from '../../src/adapters/show-page.ts';
import { Options } from '../../src/ui/options/options.tsx';
import { readDetails } from '../../src/ui/parts/read-details.ts';
import type { WorldMap } from '../../src/ui/parts/world-map.tsx';
import '../../src/ui/styles/tokens.css';
import '../../src/ui/styles/base.css';
import '../../src/ui/styles/page.css';
import '../../src/ui/styles/options.css';
import '../../src/ui/styles/catalogue.css';
import '../../src/ui/styles/field.css';
import '../../src/ui/styles/tool.css';
import '../../src/ui/styles/compare.css';
import '../../src/ui/styles/paper.css';

showPage(
  <Options
    transport={pageTransport}
    readDetails={readDetails(readPackageFile)}
    extensionId={readExtensionId()}
    readSamples={() => readPackageFile('policy/samples.json')}
    readMap={() => readPackageFile<WorldMap>('map.json')}
  />,
);
