import { useState } from 'preact/hooks';
import {
  BROWSER_PLACES,
  isExtensionId,
  type BrowserName,
  type ExtensionIds,
} from '../../../policy/formats/browsers.ts';
import { encodeFile } from '../../../policy/formats/encode-file.ts';
import {
  FORMAT_IDS,
  FORMATS,
  isFormatId,
  writePolicy,
  type FormatId,
} from '../../../policy/formats/formats.ts';
import type { PolicyFile, PolicyFormat } from '../../../policy/formats/policy-format.ts';
import type { PolicySource } from '../../../policy/formats/policy-source.ts';
import { saveFile } from '../../parts/save-file.ts';
import { say } from '../../text/say.ts';

/** Writes the draft for a console, and hands the files over. */
export function SaveAs({ draft, ownIds }: { readonly draft: PolicySource; readonly ownIds: ExtensionIds }) {
  const [id, setId] = useState<FormatId>('linux');
  const [typed, setTyped] = useState<Readonly<Record<BrowserName, string>>>({
    chrome: ownIds.chrome ?? '',
    edge: ownIds.edge ?? '',
    firefox: ownIds.firefox ?? '',
  });
  const format: PolicyFormat = FORMATS[id];
  const idOf = (browser: BrowserName) => {
    const text = typed[browser].trim();
    return isExtensionId(browser, text) ? text : null;
  };
  const ids: ExtensionIds = { chrome: idOf('chrome'), edge: idOf('edge'), firefox: idOf('firefox') };
  const written = writePolicy(draft, id, ids);
  return (
    <section class="sheet stack fields" data-testid="builder:save">
      <h1>{say('builder.save')}</h1>
      <label>
        {say('builder.format')}
        <select
          data-testid="builder:format"
          value={id}
          onChange={({ currentTarget }) => {
            if (isFormatId(currentTarget.value)) setId(currentTarget.value);
          }}
        >
          {FORMAT_IDS.map((name) => (
            <option key={name} value={name} lang="en">
              {FORMATS[name].title}
            </option>
          ))}
        </select>
      </label>
      {format.browsers.map((browser) => (
        <label key={browser}>
          {say('builder.id', { browser: BROWSER_PLACES[browser].title })}
          <input
            type="text"
            spellcheck={false}
            data-testid={`builder:id:${browser}`}
            value={typed[browser]}
            aria-invalid={typed[browser].trim() !== '' && ids[browser] === null}
            onInput={({ currentTarget }) => setTyped({ ...typed, [browser]: currentTarget.value })}
          />
          {typed[browser].trim() !== '' && ids[browser] === null && (
            <span class="level-severe">{say('builder.badId')}</span>
          )}
        </label>
      ))}
      <p class="small">
        {say(`builder.proof.${format.proof === 'loaded in a real browser' ? 'loaded' : 'parsed'}`)}{' '}
        {format.documentation.map((address) => (
          <a key={address} href={address} target="_blank" rel="noopener noreferrer" class="source-link">
            {new URL(address).host}
          </a>
        ))}
      </p>
      {written.ok ? (
        <FileList files={written.files} />
      ) : (
        <p class="alert" data-testid="builder:no-id">
          {say('builder.noId')}
        </p>
      )}
      <p class="dim small">{say('builder.check')}</p>
    </section>
  );
}

function FileList({ files }: { readonly files: readonly PolicyFile[] }) {
  return (
    <ul class="kept">
      {files.map((file) => (
        <li key={file.name} class="stack">
          <p>
            <button
              type="button"
              class="main"
              data-testid={`builder:file:${file.name}`}
              onClick={() =>
                saveFile(file.name.replace(/^.*\//, ''), file.mediaType, new Uint8Array(encodeFile(file)))
              }
            >
              {say('builder.saveFile', { name: file.name })}
            </button>
          </p>
          <p class="dim small" lang="en">
            {file.place}
          </p>
          <details>
            <summary>{say('builder.show')}</summary>
            <pre class="source" tabIndex={0} data-testid={`builder:text:${file.name}`}>
              {file.text}
            </pre>
          </details>
        </li>
      ))}
    </ul>
  );
}
