import { render } from 'preact';
import { browserLanguage } from '../../src/adapters/language.ts';
import { readPackageFile } from '../../src/adapters/package-files.ts';
import { pageTransport } from '../../src/adapters/page-transport.ts';
import { Popup } from '../../src/ui/popup/popup.tsx';
import { readDetails } from '../../src/ui/popup/read-details.ts';
import { speak } from '../../src/ui/text/language.ts';
import '../../src/ui/styles/tokens.css';
import '../../src/ui/styles/popup.css';

speak(browserLanguage);
const app = document.getElementById('app');
if (app !== null) {
  const question = new URLSearchParams(location.search).get('check');
  document.documentElement.classList.toggle('page', question !== null);
  render(
    <Popup transport={pageTransport} question={question} readDetails={readDetails(readPackageFile)} />,
    app,
  );
}
