import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles, listImports } from './source-files.ts';

/** What each room may import: other rooms, and packages. A room may always import itself. */
const ROOMS: Readonly<
  Record<string, { readonly rooms: readonly string[]; readonly packages: readonly string[] }>
> = {
  core: { rooms: [], packages: [] },
  ruleset: { rooms: ['core'], packages: ['zod', 'zod/mini', 'node:fs/promises', 'node:path', 'node:url'] },
  policy: { rooms: ['core'], packages: ['zod/mini'] },
  messaging: { rooms: ['core', 'policy'], packages: ['zod/mini'] },
  ui: { rooms: ['core', 'ruleset', 'policy', 'messaging'], packages: ['preact', 'preact/hooks'] },
  app: { rooms: ['core', 'ruleset', 'policy', 'messaging', 'ui'], packages: ['zod/mini'] },
  adapters: {
    rooms: ['core', 'ruleset', 'messaging', 'app', 'ui'],
    packages: ['webextension-polyfill', 'preact'],
  },
  entrypoints: {
    rooms: ['core', 'adapters', 'app', 'ui'],
    packages: ['#imports'],
  },
  cli: {
    rooms: ['core', 'ruleset', 'policy', 'ui'],
    packages: ['node:', 'zod', 'plist', '@xmldom/xmldom'],
  },
  build: { rooms: ['core', 'ruleset', 'policy', 'ui', 'cli'], packages: ['*'] },
};

const ADVICE =
  'Dependencies run one way: core ← ruleset · policy · messaging · ui ← app ← adapters ← entrypoints. Move the code, or pass what it needs as an argument.';

const files = listFiles('src/**/*.ts', 'src/**/*.tsx', 'entrypoints/**/*.ts', 'entrypoints/**/*.tsx').filter(
  (file) => !/\.test\.tsx?$/.test(file),
);

function roomOf(file: string): string {
  const [top = '', room = ''] = file.split('/');
  return top === 'src' ? room : top;
}

describe('imports', () => {
  it('finds source files', () => {
    expect(files.length).toBeGreaterThan(80);
  });

  it.each(files)('%s imports only what its room may', (file) => {
    const room = roomOf(file);
    const allowed = ROOMS[room];
    expect(
      allowed,
      `src/${room} is no room of the house: add it to this test and to the README`,
    ).toBeDefined();
    for (const imported of listImports(file)) {
      if (imported.startsWith('.')) {
        const target = roomOf(posix.join(posix.dirname(file), imported));
        const isAllowed = target === room || allowed?.rooms.includes(target) === true;
        expect(isAllowed, `${file} (${room}) imports ${imported} (${target}). ${ADVICE}`).toBe(true);
      } else {
        const isAllowed = allowed?.packages.some(
          (name) => name === '*' || name === imported || (name.endsWith(':') && imported.startsWith(name)),
        );
        expect(isAllowed, `${file} (${room}) imports the package ${imported}. ${ADVICE}`).toBe(true);
      }
    }
  });

  it.each(files.filter((file) => roomOf(file) === 'core'))('%s touches no browser and no clock', (file) => {
    const code = readCode(file);
    const found =
      /\b(browser|chrome|window|document|localStorage|sessionStorage|process|globalThis)\s*[.[]/.exec(code);
    expect(found?.[0], `${file}: pass what the core needs as an argument`).toBeUndefined();
    const clock =
      /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\b|\bset(Timeout|Interval)\b|\bMath\.random\b/.exec(code);
    expect(clock?.[0], `${file}: time and chance are arguments`).toBeUndefined();
  });

  it.each([
    'entrypoints/in-page/known.ts',
    'entrypoints/in-page/framed.ts',
    'entrypoints/in-page/spotter.ts',
    'entrypoints/in-page/detector.ts',
    'entrypoints/in-page/every-place.ts',
    'entrypoints/notice.content/index.ts',
  ])('%s keeps libraries out of pages', (entrypoint) => {
    const libraries = listReached(entrypoint).filter((name) =>
      /^(zod|preact|webextension-polyfill)/.test(name),
    );
    expect(libraries).toEqual([]);
  });
});

/** The code of a file without comments and texts. */
function readCode(file: string): string {
  return readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    .replace(/'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/g, "''");
}

/** Everything that a file imports for its values, through all files. */
function listReached(start: string): string[] {
  const reached = new Set<string>();
  const pending = [start];
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    for (const imported of listImports(file, { types: false })) {
      const target = imported.startsWith('.') ? posix.join(posix.dirname(file), imported) : imported;
      if (reached.has(target)) continue;
      reached.add(target);
      if (/\.tsx?$/.test(target)) pending.push(target);
    }
  }
  return [...reached];
}
