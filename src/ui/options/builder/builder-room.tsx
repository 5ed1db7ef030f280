import { useEffect, useState } from 'preact/hooks';
import type { CatalogueReport } from '../../../messaging/catalogue-report.ts';
import type { Trial } from '../../../messaging/policy-report.ts';
import type { SettingsReport } from '../../../messaging/settings-report.ts';
import { sendMessage, type Transport } from '../../../messaging/send.ts';
import { FIREFOX_ID, isExtensionId, type ExtensionIds } from '../../../policy/formats/browsers.ts';
import { shapePolicy, toValues, type PolicySource } from '../../../policy/formats/policy-source.ts';
import { say } from '../../text/say.ts';
import { Effects } from './effects.tsx';
import { KEY_GROUP_NAMES, KEY_GROUPS } from './key-groups.ts';
import { KeyField, type KeyFieldProperties } from './key-field.tsx';
import { SaveAs } from './save-as.tsx';
import { StartFrom, type PolicySample } from './start-from.tsx';
import { useDraft, withKey } from './use-draft.ts';

export interface BuilderProperties {
  readonly transport: Transport;
  /** The id of this very package in this browser. */
  readonly extensionId: string;
  readonly readSamples: () => Promise<readonly PolicySample[]>;
}

/** Composes a policy, shows at once what it would do, and writes it for every console. */
export function BuilderRoom({ transport, extensionId, readSamples }: BuilderProperties) {
  const [draft, setDraft] = useDraft();
  const ids = useIds(transport);
  const trial = useTrial(transport, draft);
  return (
    <div class="builder" data-testid="builder">
      <div class="rows">
        <section class="sheet stack">
          <h1>{say('options.builder')}</h1>
          <p class="dim">{say('builder.about')}</p>
          <StartFrom
            readSamples={readSamples}
            isEmpty={Object.keys(draft).length === 0}
            onStart={(source) => setDraft(source)}
          />
        </section>
        {KEY_GROUP_NAMES.map((group, place) => (
          <details
            key={group}
            class="sheet"
            data-testid={`builder:group:${group}`}
            open={place === 0 || KEY_GROUPS[group].some((name) => draft[name] !== undefined)}
          >
            <summary>
              <h2 class="inline">{say(`builder.group.${group}`)}</h2>
            </summary>
            {KEY_GROUPS[group].map((name) => (
              <KeyField
                key={name}
                name={name}
                value={draft[name]}
                ids={ids}
                onChange={(value) => setDraft(withKey(draft, name, value))}
              />
            ))}
          </details>
        ))}
      </div>
      <div class="rows">
        <Effects trial={trial} />
        <SaveAs draft={draft} ownIds={nameOwnIds(extensionId)} />
      </div>
    </div>
  );
}

function useTrial(transport: Transport, draft: PolicySource): Trial | null {
  const [trial, setTrial] = useState<Trial | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const text = JSON.stringify(toValues(shapePolicy(draft)));
    sendMessage(transport, 'tryPolicy', { draft: text }).then(
      (answer) => isCurrent && setTrial(answer),
      console.error,
    );
    return () => {
      isCurrent = false;
    };
  }, [draft]);
  return trial;
}

/** What a policy can name, by the names that people know. */
function useIds(transport: Transport): KeyFieldProperties['ids'] {
  const [catalogue, setCatalogue] = useState<CatalogueReport | null>(null);
  const [settings, setSettings] = useState<SettingsReport | null>(null);
  useEffect(() => {
    sendMessage(transport, 'readCatalogue', null).then(setCatalogue, console.error);
    sendMessage(transport, 'readSettings', null).then(setSettings, console.error);
  }, []);
  return {
    services: catalogue?.rows.map(({ id, name }) => ({ value: id, label: name })) ?? [],
    authorities: settings?.options ?? [],
  };
}

/** Other browsers' packages have ids of their own, which only their stores know. */
function nameOwnIds(id: string): ExtensionIds {
  const isChromium = isExtensionId('chrome', id);
  const isEdge = navigator.userAgent.includes(' Edg/');
  return {
    chrome: isChromium && !isEdge ? id : null,
    edge: isChromium && isEdge ? id : null,
    firefox: isChromium ? FIREFOX_ID : id,
  };
}
