import { build } from 'vite';
import { readSharedPlaces } from './content-scripts.ts';

/** The scripts that the manifest and the worker name, from `entrypoints/in-page`. */
const SCRIPTS = ['known', 'framed', 'spotter', 'every-place'] as const;

/** Writes the scripts that run in pages into the package, each whole in itself and without a framework's wrapper. */
export async function addPageScripts(files: {
  push(file: { readonly relativeDest: string; readonly contents: string }): unknown;
}): Promise<void> {
  const places = JSON.stringify(await readSharedPlaces());
  for (const script of SCRIPTS) {
    files.push({ relativeDest: `${script}.js`, contents: await buildPageScript(script, places) });
  }
}

async function buildPageScript(script: string, places: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    define: { SHARED_PLACES: places },
    build: {
      write: false,
      target: 'es2022',
      // These scripts stand in every page: each byte counts.
      rolldownOptions: { optimization: { inlineConst: { mode: 'all', pass: 3 } } },
      lib: {
        entry: `entrypoints/in-page/${script}.ts`,
        formats: ['iife'],
        name: 'plimsoll',
        fileName: script,
      },
    },
  });
  const [output] = [result].flat();
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`entrypoints/in-page/${script}.ts gives no script`);
  return chunk.code;
}
