import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the options page finds them. */
const POLICY_SAMPLES_PATH = 'policy/samples.json';

const FOLDER = fileURLToPath(new URL('../../assets/policy', import.meta.url));

/** Puts the sample policies into the package, by name: the builder starts from them. Files for a browser itself are left out. */
export function addPolicySamples(files: {
  push(file: { readonly relativeDest: string; readonly contents: string }): unknown;
}): void {
  const names = readdirSync(FOLDER)
    .filter((name) => /^[a-z-]+\.json$/.test(name))
    .map((name) => name.replace(/\.json$/, ''))
    .sort();
  const samples = names.map((name) => ({
    name,
    source: JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8')) as unknown,
  }));
  files.push({ relativeDest: POLICY_SAMPLES_PATH, contents: JSON.stringify(samples) });
}
