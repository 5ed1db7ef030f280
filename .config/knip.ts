import type { KnipConfig } from 'knip';

/** What nothing uses goes: files, exports, packages. */
const config: KnipConfig = {
  entry: [
    'entrypoints/in-page/*.ts',
    'entrypoints/*/{index.ts,main.tsx}',
    'src/build/*/run-*.ts',
    'src/cli/{check,policy,papers,score,ruleset,write-schemas}.ts',
    'tests/fuzz/run-fuzz.ts',
    'tests/detect/report.ts',
    'bench/*.ts',
    '.config/*.{ts,js}',
  ],
  project: ['**/*.{ts,tsx,mjs,js}', '!tests/detect/corpus/packages/**'],
  // The parts of an exported type have names of their own, for those who read it.
  ignoreExportsUsedInFile: { interface: true, type: true },
  ignoreDependencies: [
    // Run as a program, by its path.
    'addons-linter',
    // Read as files: the one is put into pages under test, the other is drawn into the map.
    'axe-core',
    'world-atlas',
  ],
  // Part of Linux (util-linux); tests on policies need it.
  ignoreBinaries: ['unshare'],
  // Made by WXT.
  ignoreUnresolved: ['#imports'],
};

export default config;
