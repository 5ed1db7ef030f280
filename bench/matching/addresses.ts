import { parseAddress, type WebAddress } from '../../src/core/address.ts';

/** An address as each engine takes it. */
export interface BenchAddress {
  readonly text: string;
  readonly parsed: WebAddress;
}

export interface BenchAddresses {
  /** Hosts of the rules; each stands for every host below it too. */
  readonly rules: readonly string[];
  readonly addresses: readonly BenchAddress[];
}

const ADDRESSES = 200_000;
const HIT_EVERY = 100;
/** How often they end real hosts, roughly. */
const ENDS = ['com', 'com', 'com', 'com', 'org', 'net', 'de', 'io', 'ai', 'fr', 'co.uk', 'com.cn', 'co.jp'];

/** Makes rules and addresses; the same ones for the same number of rules. */
export function makeAddresses(ruleCount: number): BenchAddresses {
  const random = createRandom(ruleCount);
  const pick = (count: number) => Math.floor(random() * count);
  const word = () => Array.from({ length: 3 + pick(10) }, () => String.fromCharCode(97 + pick(26))).join('');
  const makeHost = () => {
    const labels = [word(), ENDS[pick(ENDS.length)] ?? 'com'];
    for (let more = random(); more > 0.5; more -= 0.35) labels.unshift(word());
    return labels.join('.');
  };
  const rules = new Set<string>();
  while (rules.size < ruleCount) rules.add(makeHost());
  const hosts = flatten([...rules]);
  const texts = flatten(
    Array.from({ length: ADDRESSES }, (_entry, place) => {
      const known = hosts[pick(hosts.length)] ?? '';
      const host = place % HIT_EVERY !== 0 ? makeHost() : random() > 0.5 ? known : `${word()}.${known}`;
      return `https://${host}/${word()}/${word()}`;
    }),
  );
  const addresses = texts.flatMap((text) => {
    const result = parseAddress(text);
    if (!result.ok) return [];
    const { path, query } = result.address;
    // Every engine gets the same string: a part of the address's own would cost more to read.
    const [host = ''] = flatten([result.address.host]);
    return [{ text, parsed: { host, path, query } }];
  });
  return { rules: hosts, addresses };
}

/** As strings that come from outside: one piece each, and not yet hashed. */
function flatten(texts: readonly string[]): string[] {
  return JSON.parse(JSON.stringify(texts)) as string[];
}

/** Numbers from 0 to 1, the same ones for the same seed (Numerical Recipes' linear congruential generator). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
