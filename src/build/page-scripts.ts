import { build } from 'vite';
import { readSharedPlaces } from './content-scripts.ts';

/** The scripts of `entrypoints/in-page` that go into the package as they are built; `spotter` holds `detector` in it. */
const SCRIPTS = ['known', 'framed', 'every-place'] as const;

/** What holds that which a script gives to others. */
const SCRIPT_NAME = 'it';

/** Writes the scripts that run in pages into the package, each whole in itself and without a framework's wrapper. */
export async function addPageScripts(files: {
  push(file: { readonly relativeDest: string; readonly contents: string }): unknown;
}): Promise<void> {
  const places = JSON.stringify(await readSharedPlaces());
  for (const script of SCRIPTS) {
    files.push({ relativeDest: `${script}.js`, contents: await buildPageScript(script, places) });
  }
  const detector = await buildPageScript('detector', places);
  files.push({
    relativeDest: 'spotter.js',
    contents: `${await buildPageScript('spotter', places)}${bringLater('bring', detector)}`,
  });
}

/**
 * A function that gives what a script exports. Browsers read a function only far enough to find its end until it is
 * called: so what most pages never need costs them little.
 */
function bringLater(name: string, script: string): string {
  const start = `var ${SCRIPT_NAME}=`;
  if (!script.startsWith(start)) throw new Error(`what ${name} brings gives nothing to others`);
  return `function ${name}(){return ${script.slice(start.length)}}`;
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
        name: SCRIPT_NAME,
        fileName: script,
      },
    },
  });
  const [output] = [result].flat();
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`entrypoints/in-page/${script}.ts gives no script`);
  return chunk.code;
}
