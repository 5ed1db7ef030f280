import { render } from 'preact';
import { browserLanguage } from '../../src/adapters/language.ts';
import { readPackageFile } from '../../src/adapters/package-files.ts';
import { pageTransport } from '../../src/adapters/page-transport.ts';
import { Popup } from '../../src/ui/popup/popup.tsx';
import { readDetails } from '../../src/ui/parts/read-details.ts';
import type { WorldMap } from '../../src/ui/parts/world-map.tsx';
import { speak } from '../../src/ui/text/language.ts';
import '../../src/ui/styles/tokens.css';
import '../../src/ui/styles/base.css';
import '../../src/ui/styles/popup.css';

speak(browserLanguage);
const app = document.getElementById('app');
if (app !== null) {
  const question = new URLSearchParams(location.search).get('check');
  // Browsers on phones show the popup as a page.
  const isPage = question !== null || screen.width < 420;
  document.documentElement.classList.add(isPage ? 'as-page' : 'in-popup');
  document.documentElement.lang = browserLanguage.tag;
  document.documentElement.dir = browserLanguage.direction;
  render(
    <Popup
      transport={pageTransport}
      question={question}
      readDetails={readDetails(readPackageFile)}
      readMap={() => readPackageFile<WorldMap>('map.json')}
      optionsPage="options.html"
    />,
    app,
  );
}
