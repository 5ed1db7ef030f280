import { parseAddressPattern, type AddressPattern } from '../core/address-pattern.ts';
import { isCalendarDate } from '../core/dates.ts';
import {
  COUNTRY_GROUPS,
  EMPTY_SCOPE,
  type CountryGroup,
  type CountrySet,
  type Rule,
  type RuleCondition,
  type RuleScope,
} from '../core/policy/rule.ts';
import type { Ruleset } from '../core/records.ts';
import { ACTIONS, LEVELS, PLANS, SERVICE_KINDS } from '../core/vocabulary.ts';
import { isRuleKey, RULE_KEY_NAMES, type RuleKeyName } from './rule-keys.ts';
import { readList, readObject, readText, readWord, type ProblemList } from './read-shape.ts';

/** What ids in a policy are checked against. */
export type KnownIds = Pick<Ruleset, 'authorities' | 'services'>;

/**
 * Reads a rule, given as an object or as JSON text. A rule with a part that can not be read is left out as a whole:
 * half a rule could allow or block what nobody meant.
 */
export function parseRule(source: unknown, path: string, known: KnownIds, list: ProblemList): Rule | null {
  const object = readObject(source, path, list);
  if (object === null) return null;
  const before = list.problems.length;
  for (const key of Object.keys(object)) {
    if (!isRuleKey(key))
      list.error(
        `${path}.${key.slice(0, 80)}`,
        'unknown-key',
        `no such key in a rule; known: ${RULE_KEY_NAMES.join(', ')}`,
      );
  }
  const action =
    object['action'] === undefined
      ? list.error(`${path}.action`, 'missing', `write one of ${ACTIONS.join(', ')}`)
      : readWord(object['action'], ACTIONS, `${path}.action`, list);
  const scope = readScope(object, path, known, list);
  const word = (key: string) =>
    object[key] === undefined ? null : readText(object[key], `${path}.${key}`, list);
  const rule = {
    id: word('id') ?? path,
    scope,
    groups: readIds(object['groups'], `${path}.groups`, list, () => true),
    from: readDate(object['from'], `${path}.from`, list),
    until: readDate(object['until'], `${path}.until`, list),
    status: word('status'),
    conditions: readConditions(object['conditions'], `${path}.conditions`, list),
    dataClass: word('dataClass'),
    link: readLink(object['link'], `${path}.link`, list),
    message: word('message'),
  };
  if (rule.from !== null && rule.until !== null && rule.until < rule.from) {
    list.error(`${path}.until`, 'bad-date', 'write a day that is not before "from"');
  }
  const isWhole = !list.problems.slice(before).some(({ severity }) => severity === 'error');
  return isWhole && action !== null ? { ...rule, action } : null;
}

function readScope(
  object: Readonly<Record<string, unknown>>,
  path: string,
  known: KnownIds,
  list: ProblemList,
): RuleScope {
  const texts = (key: RuleKeyName) => readTexts(object[key], `${path}.${key}`, list);
  const ids = (key: RuleKeyName, isKnown: (id: string) => boolean) =>
    readIds(object[key], `${path}.${key}`, list, isKnown);
  const countries = (key: 'residencyIn' | 'jurisdictionIn' | 'providerCountryIn') =>
    readCountries(texts(key), `${path}.${key}`, list);
  const trains = object['trainsOnPrompts'];
  return {
    ...EMPTY_SCOPE,
    addresses: readAddresses(texts('hosts'), `${path}.hosts`, list),
    services: ids('services', (id) => known.services.has(id)),
    providers: ids('providers', (id) => listProviders(known).has(id)),
    kinds:
      texts('kinds')?.flatMap(
        (kind, place) => readWord(kind, SERVICE_KINDS, `${path}.kinds[${place}]`, list) ?? [],
      ) ?? null,
    residencyIn: countries('residencyIn'),
    jurisdictionIn: countries('jurisdictionIn'),
    providerCountryIn: countries('providerCountryIn'),
    trainsOnPrompts:
      trains === undefined
        ? null
        : readWord(trains, ['true', 'false'], `${path}.trainsOnPrompts`, list) === 'true',
    levelAtLeast:
      object['levelAtLeast'] === undefined
        ? null
        : readWord(object['levelAtLeast'], LEVELS, `${path}.levelAtLeast`, list),
    restrictedBy: ids('restrictedBy', (id) => known.authorities.has(id)),
  };
}

const providersOf = new WeakMap<KnownIds['services'], ReadonlySet<string>>();

/** The providers' ids, worked out once for each set of records: policies can hold thousands of rules. */
function listProviders({ services }: KnownIds): ReadonlySet<string> {
  const known =
    providersOf.get(services) ?? new Set([...services.values()].map(({ provider }) => provider.id));
  providersOf.set(services, known);
  return known;
}

/** Reads ids or names of groups; letter case does not matter. */
function readIds(
  value: unknown,
  path: string,
  list: ProblemList,
  isKnown: (id: string) => boolean,
): string[] | null {
  const ids = readTexts(value, path, list)?.map((id) => id.toLowerCase()) ?? null;
  ids?.forEach((id, place) => {
    if (!isKnown(id)) list.error(`${path}[${place}]`, 'unknown-id', `no "${id.slice(0, 80)}" in the records`);
  });
  return ids;
}

/** Reads one text or a list of them; an empty list is a mistake, because it would hold for nothing. */
function readTexts(value: unknown, path: string, list: ProblemList): string[] | null {
  if (value === undefined) return null;
  const entries = readList(value, path, list);
  if (entries === null) return null;
  const texts = entries.flatMap((entry) => readText(entry.value, entry.path, list) ?? []);
  if (texts.length === 0) list.error(path, 'wrong-shape', 'write at least one entry, or leave the key out');
  return texts;
}

/** Reads hosts as an administrator writes them: `example.com` means the host and all below it, `=example.com` the host alone. */
function readAddresses(
  sources: readonly string[] | null,
  path: string,
  list: ProblemList,
): AddressPattern[] | null {
  return (
    sources?.flatMap(
      (source, place) =>
        parsePolicyAddress(source) ??
        list.error(
          `${path}[${place}]`,
          'bad-address',
          `"${source.slice(0, 80)}" is no host: write example.com, =example.com or example.com/path`,
        ) ??
        [],
    ) ?? null
  );
}

/** A host of a policy as a pattern: with everything below it, unless `=` stands before it. */
export function parsePolicyAddress(source: string): AddressPattern | null {
  const text = source
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/+\**$/, '');
  const isExact = text.startsWith('=');
  const bare = text.replace(/^(=|\*\.)/, '').replace(/^www\./i, '');
  const slash = bare.search(/[/?#]/);
  const host = (slash < 0 ? bare : bare.slice(0, slash)).toLowerCase();
  const rest = slash < 0 ? '' : bare.slice(slash);
  // A mail address is no host, though a browser would read one out of it.
  if (/[@*]/.test(host) || rest.startsWith('#')) return null;
  const ascii = URL.canParse(`https://${host}/`) ? new URL(`https://${host}/`).hostname : host;
  return parseAddressPattern(`${isExact ? '' : '*.'}${ascii.replace(/\.$/, '')}${rest}`);
}

function readCountries(words: readonly string[] | null, path: string, list: ProblemList): CountrySet | null {
  if (words === null) return null;
  const codes: string[] = [];
  const groups: CountryGroup[] = [];
  words.forEach((word, place) => {
    const group = COUNTRY_GROUPS.find((name) => name === word.toLowerCase());
    if (group !== undefined) groups.push(group);
    else if (/^[a-z]{2}$/i.test(word)) codes.push(word.toUpperCase());
    else
      list.error(
        `${path}[${place}]`,
        'unknown-word',
        `write a country code such as "CN", or one of ${COUNTRY_GROUPS.join(', ')}`,
      );
  });
  return { codes, groups };
}

function readDate(value: unknown, path: string, list: ProblemList): string | null {
  if (value === undefined) return null;
  const text = readText(value, path, list);
  if (text === null || isCalendarDate(text)) return text;
  return list.error(path, 'bad-date', `write a day as YYYY-MM-DD, not "${text.slice(0, 40)}"`);
}

/** Whether a text is an https address as it stands: a browser would read one out of `ht\ntps:` too. */
export function isWebLink(text: string): boolean {
  return /^https:\/\/\S+$/.test(text) && URL.canParse(text);
}

function readLink(value: unknown, path: string, list: ProblemList): string | null {
  if (value === undefined) return null;
  const text = readText(value, path, list);
  if (text === null) return null;
  return isWebLink(text) ? text : list.error(path, 'bad-address', 'write a full https:// address');
}

/** Reads conditions: texts, or `{ "text": …, "plan": … }`. */
function readConditions(value: unknown, path: string, list: ProblemList): RuleCondition[] {
  if (value === undefined) return [];
  const entries = readList(value, path, list) ?? [];
  return entries.flatMap(({ value: entry, path: at }): RuleCondition[] => {
    if (typeof entry !== 'object' || entry === null) {
      const text = readText(entry, at, list);
      return text === null ? [] : [{ text, plan: null }];
    }
    const { text: words, plan, ...rest } = entry as Readonly<Record<string, unknown>>;
    for (const key of Object.keys(rest)) {
      list.error(`${at}.${key.slice(0, 80)}`, 'unknown-key', 'no such key in a condition; known: text, plan');
    }
    const text = readText(words, `${at}.text`, list);
    const forPlan = plan === undefined ? null : readWord(plan, PLANS, `${at}.plan`, list);
    return text === null ? [] : [{ text, plan: forPlan }];
  });
}
