import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findByAddress } from '../../src/core/find-service.ts';
import { decodeRuleset, indexAddresses } from '../../src/ruleset/decode.ts';
import { loadCompiledRuleset } from '../../src/ruleset/load-ruleset.ts';

/** Addresses of tools: the id of the tool that each belongs to. */
interface ToolFile {
  readonly name: string;
  readonly tools: Readonly<Record<string, string>>;
}

/** Addresses that belong to no tool. */
interface OtherFile {
  readonly name: string;
  readonly addresses: readonly string[];
}

const FOLDER = 'tests/cases/addresses';
const { summaries } = await loadCompiledRuleset();
const addresses = indexAddresses(decodeRuleset(summaries));
const find = (address: string) => findByAddress(addresses, address).match?.service ?? null;
// The files are the repository's own.
const read = (file: string) => JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as unknown;

const { name, tools } = read('tools.json') as ToolFile;

describe(name, () => {
  it.each(Object.entries(tools))('%s is %s', (address, id) => {
    expect(find(address)).toBe(id);
  });
});

describe.each(['ordinary.json', 'look-alikes.json'].map((file) => read(file) as OtherFile))(
  '$name',
  (file) => {
    it.each(file.addresses)('%s', (address) => {
      expect(find(address)).toBeNull();
    });
  },
);
