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
import { readList, readObject, readText, readWord, type ProblemList } from './read-shape.ts';

/** What ids in a policy are checked against. */
export type KnownIds = Pick<Ruleset, 'authorities' | 'services'>;

const SCOPE_KEYS = [
  'hosts',
  'services',
  'providers',
  'kinds',
  'residencyIn',
  'jurisdictionIn',
  'providerCountryIn',
  'trainsOnPrompts',
  'levelAtLeast',
  'restrictedBy',
] as const;
const WORD_KEYS = ['status', 'dataClass', 'link', 'message'] as const;
const OTHER_KEYS = ['id', 'action', 'groups', 'from', 'until', 'conditions'] as const;
const KEYS: readonly string[] = [...SCOPE_KEYS, ...WORD_KEYS, ...OTHER_KEYS];

/**
 * Reads a rule, given as an object or as JSON text. A rule with a part that can not be read is left out as a whole:
 * half a rule could allow or block what nobody meant.
 */
export function parseRule(source: unknown, path: string, known: KnownIds, list: ProblemList): Rule | null {
  const object = readObject(source, path, list);
  if (object === null) return null;
  const before = list.problems.length;
  for (const key of Object.keys(object)) {
    if (!KEYS.includes(key))
      list.error(`${path}.${key}`, 'unknown-key', `no such key in a rule; known: ${KEYS.join(', ')}`);
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
    groups: readTexts(object['groups'], `${path}.groups`, list),
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
  const texts = (key: (typeof SCOPE_KEYS)[number]) => readTexts(object[key], `${path}.${key}`, list);
  const expectIds = (key: 'services' | 'providers' | 'restrictedBy', isKnown: (id: string) => boolean) => {
    const ids = texts(key);
    ids?.forEach((id, place) => {
      if (!isKnown(id)) list.error(`${path}.${key}[${place}]`, 'unknown-id', `no "${id}" in the records`);
    });
    return ids;
  };
  const providers = new Set([...known.services.values()].map(({ provider }) => provider.id));
  const countries = (key: 'residencyIn' | 'jurisdictionIn' | 'providerCountryIn') =>
    readCountries(texts(key), `${path}.${key}`, list);
  const trains = object['trainsOnPrompts'];
  return {
    ...EMPTY_SCOPE,
    addresses: readAddresses(texts('hosts'), `${path}.hosts`, list),
    services: expectIds('services', (id) => known.services.has(id)),
    providers: object['providers'] === undefined ? null : expectIds('providers', (id) => providers.has(id)),
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
    restrictedBy: expectIds('restrictedBy', (id) => known.authorities.has(id)),
  };
}

/** Reads one text or a list of them; an empty list is a mistake, because it would hold for nothing. */
function readTexts(value: unknown, path: string, list: ProblemList): string[] | null {
  if (value === undefined) return null;
  const entries = readList(value, path, list);
  if (entries === null) return null;
  const texts = entries.flatMap((entry, place) => readText(entry, `${path}[${place}]`, list) ?? []);
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
  const slash = bare.search(/[/?]/);
  const host = (slash < 0 ? bare : bare.slice(0, slash)).toLowerCase();
  const rest = slash < 0 ? '' : bare.slice(slash);
  const ascii = URL.canParse(`https://${host}/`) ? new URL(`https://${host}/`).hostname : host;
  return parseAddressPattern(`${isExact ? '' : '*.'}${ascii}${rest}`);
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

function readLink(value: unknown, path: string, list: ProblemList): string | null {
  if (value === undefined) return null;
  const text = readText(value, path, list);
  if (text === null) return null;
  const isWeb = URL.canParse(text) && new URL(text).protocol === 'https:';
  return isWeb ? text : list.error(path, 'bad-address', 'write a full https:// address');
}

/** Reads conditions: texts, or `{ "text": …, "plan": … }`. */
function readConditions(value: unknown, path: string, list: ProblemList): RuleCondition[] {
  if (value === undefined) return [];
  const entries = readList(value, path, list) ?? [];
  return entries.flatMap((entry, place): RuleCondition[] => {
    const at = `${path}[${place}]`;
    if (typeof entry !== 'object' || entry === null) {
      const text = readText(entry, at, list);
      return text === null ? [] : [{ text, plan: null }];
    }
    const { text: words, plan } = entry as { readonly text?: unknown; readonly plan?: unknown };
    const text = readText(words, `${at}.text`, list);
    const forPlan = plan === undefined ? null : readWord(plan, PLANS, `${at}.plan`, list);
    return text === null ? [] : [{ text, plan: forPlan }];
  });
}
