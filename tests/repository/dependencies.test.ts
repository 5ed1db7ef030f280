import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readPaperTables } from './read-paper-tables.ts';

const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Readonly<
  Record<'dependencies' | 'devDependencies', Readonly<Record<string, string>>>
>;
const rows = readPaperTables('docs/dependencies.md');
const nameOf = ([name = '']: readonly string[]) => name.replaceAll('`', '');

it('lists every dependency, and no other', () => {
  const names = Object.keys({ ...dependencies, ...devDependencies });
  expect(rows.map(nameOf).sort()).toEqual(names.sort());
});

it('says of each what it is for, what else was considered, and its size', () => {
  for (const row of rows) {
    expect(row, nameOf(row)).toHaveLength(4);
    for (const cell of row) expect(cell, nameOf(row)).not.toBe('');
    expect(row[3]).toMatch(/^(0|\d+ kB)$/);
  }
});

it('has exact versions only', () => {
  for (const version of Object.values({ ...dependencies, ...devDependencies }))
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});

it('calls what is needed at run time a dependency, and nothing else', () => {
  const inside = rows.filter((row) => row[3] !== '0').map(nameOf);
  expect(inside.filter((name) => name !== 'wxt').sort()).toEqual(Object.keys(dependencies).sort());
});
