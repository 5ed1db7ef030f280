import { render } from 'preact';
import { readPackageFile } from '../../src/adapters/package-files.ts';
import { pageTransport } from '../../src/adapters/page-transport.ts';
import { Popup } from '../../src/ui/popup/popup.tsx';
import { readDetails } from '../../src/ui/popup/read-details.ts';
import '../../src/ui/styles/tokens.css';
import '../../src/ui/styles/popup.css';

const app = document.getElementById('app');
if (app !== null) {
  const question = new URLSearchParams(location.search).get('check');
  document.documentElement.classList.toggle('page', question !== null);
  render(
    <Popup transport={pageTransport} question={question} readDetails={readDetails(readPackageFile)} />,
    app,
  );
}
