import { checkPage } from '../../src/app/check-page.ts';
import { blockPage } from '../../src/app/stop-page.ts';
import { parseAddress } from '../../src/core/address.ts';
import { formatAddressPattern, parseAddressPattern } from '../../src/core/address-pattern.ts';
import { findByAddress, findService, indexNames } from '../../src/core/find-service.ts';
import { toWellFormed } from '../../src/core/plain-text.ts';
import { indexEntries, searchEntries } from '../../src/core/search-texts.ts';
import { parsePolicyAddress } from '../../src/policy/parse-rule.ts';
import { indexAddresses } from '../../src/ruleset/decode.ts';
import { readFragmentAddress } from '../../src/ui/blocked/read-fragment.ts';
import {
  listAddress,
  readPlace,
  toolAddress,
  compareAddress,
} from '../../src/ui/options/catalogue/places.ts';
import { readListState, writeListState } from '../../src/ui/options/catalogue/list-state.ts';
import { readRoute, writeRoute } from '../../src/ui/options/routes.ts';
import { readStanding, writeStanding } from '../../src/ui/parts/simulation.ts';
import { RECORDS } from '../worlds/scenarios.ts';
import { expectHarmless } from './expect-harmless.ts';
import { property, type FuzzGroup } from './fuzz-group.ts';
import { hostileText } from './hostile-data.ts';

const addresses = indexAddresses(RECORDS);
const finder = {
  addresses,
  ...indexNames(RECORDS.services.values(), { aliases: { example: ['__proto__', 'constructor'] } }),
};
const entries = indexEntries(RECORDS.services.values(), ({ name, id }) => [
  { text: name, rank: 0 },
  { text: `${id}.example`, rank: 1, isHost: true },
]);

function expectOwn(address: string): void {
  if (!/^(#\/|popup\.html\?|blocked\.html#)[ -~]*$/.test(address)) throw new Error(`leads out: ${address}`);
}

/** Addresses of pages, names that a person types, and addresses of our own pages. */
export const ADDRESSES: FuzzGroup = {
  name: 'addresses',
  properties: [
    property('the address of a page is read or refused', hostileText, (text) => {
      const parsed = parseAddress(text);
      if (parsed.ok && !/^[!-.0-@[-~]+$/.test(parsed.address.host))
        throw new Error(`host ${parsed.address.host}`);
      findByAddress(addresses, text);
      parsePolicyAddress(text.slice(0, 2_000));
    }),
    property('a question is answered or refused', hostileText, (text) => {
      expectHarmless(findService(finder, text).candidates);
      searchEntries(entries, text);
    }),
    property('a pattern is written as it was read', hostileText, (text) => {
      const pattern = parseAddressPattern(text);
      if (pattern !== null && formatAddressPattern(pattern) !== text)
        throw new Error('the pattern means something else');
    }),
    property('the fragment of the block page leads to the web or nowhere', hostileText, (text) => {
      for (const fragment of [text, `#${text}`, `#${encodeURIComponent(toWellFormed(text))}`]) {
        const address = readFragmentAddress(fragment);
        if (address !== null && !/^https?:\/\/[ -~]+$/.test(address)) throw new Error(address);
      }
    }),
    property('the addresses of our own pages stay our own', hostileText, (text) => {
      const { room, rest, query } = readRoute(text);
      const state = readListState(text);
      readPlace(rest);
      readListState(query);
      readStanding(text);
      for (const address of [
        checkPage(text),
        blockPage(text),
        writeRoute(room, ...rest, text),
        listAddress(state),
        toolAddress(text),
        compareAddress([text]),
      ]) {
        expectOwn(address);
      }
      const again = readListState(writeListState(state));
      if (JSON.stringify(again) !== JSON.stringify(state)) throw new Error('the list is another one');
      const standing = readStanding(`?${writeStanding({ audience: [text], date: text }).toString()}`);
      if (standing?.date !== toWellFormed(text)) throw new Error('the example is another one');
    }),
  ],
};
