import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where everything that the report makes stands; nothing of it is committed. */
const DETECT_FOLDER = resolve('.output/detect');
export const PAGES_FOLDER = join(DETECT_FOLDER, 'pages');
const PACKAGES_FOLDER = join(DETECT_FOLDER, 'packages');
const CORPUS_FOLDER = fileURLToPath(new URL('corpus/', import.meta.url));

/** What esbuild is asked for, as far as it is used here. */
interface Bundler {
  build(options: Readonly<Record<string, unknown>>): Promise<unknown>;
}

/** Installs the corpus's packages, when they are not there in these versions. */
function installPackages(): void {
  const manifest = readFileSync(join(CORPUS_FOLDER, 'package.json'));
  const wanted = createHash('sha256').update(manifest).digest('hex');
  const stamp = join(PACKAGES_FOLDER, 'installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing the packages of the corpus (some minutes, once)');
  mkdirSync(PACKAGES_FOLDER, { recursive: true });
  writeFileSync(join(PACKAGES_FOLDER, 'package.json'), manifest);
  // Their peers disagree on React; scripts are not needed to render pages.
  const flags = ['--legacy-peer-deps', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', ['install', ...flags], { cwd: PACKAGES_FOLDER, stdio: 'inherit' });
  if (status !== 0) throw new Error('the packages of the corpus can not be installed');
  writeFileSync(stamp, wanted);
}

async function loadBundler(): Promise<Bundler> {
  const require = createRequire(join(process.cwd(), 'node_modules/tsx/package.json'));
  return (await import(require.resolve('esbuild'))) as Bundler;
}

/** Bundles the corpus's package pages, each to one script and one style sheet. */
export async function bundlePackages(sources: readonly string[]): Promise<void> {
  if (sources.length === 0) return;
  installPackages();
  // Packages are found from where the sources stand.
  const folder = join(PACKAGES_FOLDER, 'sources');
  cpSync(join(CORPUS_FOLDER, 'packages'), folder, { recursive: true });
  const bundler = await loadBundler();
  for (const source of sources) {
    await bundler.build({
      entryPoints: [join(folder, `${source}.jsx`)],
      outfile: join(PAGES_FOLDER, `${source}.js`),
      bundle: true,
      format: 'esm',
      jsx: 'automatic',
      jsxImportSource: 'react',
      // Not the project's own, which is made for another library.
      tsconfigRaw: {},
      minify: false,
      logLevel: 'error',
      conditions: ['browser', 'module'],
      mainFields: ['browser', 'module', 'main'],
      define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis', 'process.env': '{}' },
      loader: {
        '.woff': 'empty',
        '.woff2': 'empty',
        '.ttf': 'empty',
        '.eot': 'empty',
        '.svg': 'dataurl',
        '.png': 'empty',
        '.gif': 'empty',
        '.mp3': 'empty',
        '.jpg': 'empty',
      },
    });
  }
}

/** Bundles the detector as the spotter runs it, to be called by the report. */
export async function bundleDetector(): Promise<void> {
  const bundler = await loadBundler();
  await bundler.build({
    stdin: {
      contents: `import { readPage } from './src/adapters/read-page.ts';
        import { isTextField } from './src/adapters/text-field.ts';
        import { detectChat } from './src/core/detect/detect-chat.ts';
        globalThis.plimsollLook = (field) => {
          const start = performance.now();
          const facts = readPage(field, isTextField);
          const detection = detectChat(facts);
          return { ...detection, milliseconds: performance.now() - start, facts };
        };`,
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    outfile: join(PAGES_FOLDER, 'detector.js'),
    bundle: true,
    format: 'iife',
    logLevel: 'error',
  });
}
