import { useEffect, useState } from 'preact/hooks';
import type { PolicySource } from '../../../policy/formats/policy-source.ts';
import { say, sayWord } from '../../text/say.ts';
import { readSource } from './use-draft.ts';

/** A policy that the package brings as an example. */
export interface PolicySample {
  readonly name: string;
  readonly source: Readonly<Record<string, unknown>>;
}

/** Begins with nothing, with a sample, or with a file. */
export function StartFrom({
  readSamples,
  isEmpty,
  onStart,
}: {
  readonly readSamples: () => Promise<readonly PolicySample[]>;
  readonly isEmpty: boolean;
  readonly onStart: (draft: PolicySource) => void;
}) {
  const [samples, setSamples] = useState<readonly PolicySample[]>([]);
  const [isBroken, setIsBroken] = useState(false);
  useEffect(() => void readSamples().then(setSamples, console.error), []);
  const start = (text: string) => {
    const source = readSource(text);
    setIsBroken(source === null);
    if (source !== null) onStart(source);
  };
  return (
    <div class="form-line fields">
      <label class="grow">
        {say('builder.sample')}
        <select
          data-testid="builder:sample"
          value=""
          onChange={({ currentTarget }) => {
            const sample = samples.find(({ name }) => name === currentTarget.value);
            if (sample !== undefined) start(JSON.stringify(sample.source));
          }}
        >
          <option value="">{say('builder.choose')}</option>
          {samples.map(({ name }) => (
            <option key={name} value={name}>
              {sayWord(`sample.${name}`) ?? name}
            </option>
          ))}
        </select>
      </label>
      <label class="grow">
        {say('builder.file')}
        <input
          type="file"
          accept=".json,application/json"
          data-testid="builder:open"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            void file?.text().then(start, () => setIsBroken(true));
          }}
        />
      </label>
      <button type="button" disabled={isEmpty} data-testid="builder:clear" onClick={() => onStart({})}>
        {say('builder.clear')}
      </button>
      {isBroken && (
        <p class="alert" role="alert">
          {say('builder.broken')}
        </p>
      )}
    </div>
  );
}
