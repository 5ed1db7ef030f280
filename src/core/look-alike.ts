import type { WebAddress } from './address.ts';
import { listHosts } from './match.ts';
import { decodeLabel } from './punycode.ts';
import { skeletonOf } from './skeleton.ts';

/**
 * By what an address imitates a tool's: it is on a kept list; letters that look alike; the tool's host inside a foreign
 * one; the tool's name with words of the trade; a slip of the keyboard.
 */
export const LOOK_ALIKE_KINDS = ['imitator', 'homograph', 'embedded', 'name', 'slip'] as const;
export type LookAlikeKind = (typeof LOOK_ALIKE_KINDS)[number];

/** An address that people may take for an AI tool's. */
export interface LookAlike {
  /** The tool that it imitates. */
  readonly service: string;
  /** The tool's own host. */
  readonly host: string;
  readonly how: LookAlikeKind;
}

/** What imitations are told by. */
export interface LookAlikeTable {
  /** Hosts that a tool has for itself, by host. */
  readonly originals: ReadonlyMap<string, string>;
  /** Hosts of vendors, with all below them: never flagged. */
  readonly own: ReadonlySet<string>;
  readonly brands: readonly Brand[];
  /** Known imitators, by host. */
  readonly imitators: ReadonlyMap<string, string>;
}

/** A tool's name as it stands in hosts. */
export interface Brand {
  readonly word: string;
  readonly service: string;
  readonly host: string;
  /** Also a word or a person's name: then a word of the AI trade must stand beside it. */
  readonly isWord: boolean;
}

/** Words that sites put beside the name of a tool that they pass themselves off as, longer ones first. */
const AFFIX =
  /^(assistant|official|download|platform|chatbot|premium|desktop|windows|account|online|signin|mobile|portal|login|chat|free|site|apps?|bot|gpt|llm|web|pro|plus|get|try|use|hub|ai|ia|pc|my|go|[vrk]?\d+)/;

/** Those of them that speak of AI. */
const AI_AFFIX = /^(assistant|chatbot|chat|bot|gpt|llm|ai|ia)$/;

/** Top-level domains that say what the site is: `deepseek.chat`. */
const AI_ENDINGS = /^(chat|bot|app|online|download)$/;

/** Second-level domains under country codes: `example.com.br`. */
const SECOND_LEVEL = /^(com|co|net|org|gov|edu|ac)$/;

/** Shorter words fall together by chance. */
const MIN_ASCII_TRICK = 5;
const MIN_SLIP = 7;
const MIN_EMBEDDED = 6;

/** The tool that an address imitates; `null` for all others, and for the addresses of tools and their vendors. */
export function findLookAlike(table: LookAlikeTable, address: WebAddress): LookAlike | null {
  const hosts = listHosts(address);
  if (hosts.some((host) => table.own.has(host) || table.originals.has(host))) return null;
  for (const host of hosts) {
    const service = table.imitators.get(host);
    if (service !== undefined) return { service, host: hostOf(table, service), how: 'imitator' };
  }
  return (
    findHomograph(table, hosts) ??
    findEmbedded(table, address.host) ??
    findName(table, address.host) ??
    findSlip(table, address.host)
  );
}

function findHomograph({ originals, brands }: LookAlikeTable, hosts: readonly string[]): LookAlike | null {
  const shown = new Map(hosts.map((host) => [host, showHost(host)]));
  for (const [host, service] of originals) {
    for (const text of shown.values()) {
      const label = text.slice(0, text.indexOf('.'));
      const isTrick = isForeign(text) || label.length >= MIN_ASCII_TRICK;
      if (isTrick && text !== host && skeletonOf(text) === skeletonOf(host)) {
        return { service, host, how: 'homograph' };
      }
    }
  }
  const label = showHost(nameLabel(hosts[0] ?? ''));
  for (const { word, service, host } of brands) {
    const isTrick = isForeign(label) || word.length >= MIN_ASCII_TRICK;
    if (isTrick && label !== word && skeletonOf(label) === skeletonOf(word)) {
      return { service, host, how: 'homograph' };
    }
  }
  return null;
}

/** `chatgpt.com.evil.example`, `chat-deepseek-com.example`; not `you.com.tr`, which is a country's own. */
function findEmbedded({ originals }: LookAlikeTable, host: string): LookAlike | null {
  const dotted = `.${host}`;
  for (const [original, service] of originals) {
    if (original.length < MIN_EMBEDDED) continue;
    const at = dotted.indexOf(`.${original}`);
    const rest = at < 0 ? '' : dotted.slice(at + original.length + 1);
    const isInside = /^[.-]/.test(rest) && !(/^\.[a-z]{2}$/.test(rest) && original.endsWith('.com'));
    const joined = original.replaceAll('.', '-');
    // "claude-ai" is how fans write of Claude too; "chatgpt-com" is not.
    const isJoined = /-(com|org|net)$/.test(joined) && new RegExp(`(^|[.-])${joined}([.-])`).test(host);
    if (isInside || isJoined) return { service, host: original, how: 'embedded' };
  }
  return null;
}

/** `deepseek-chat-app.com`, `deepseek.chat`; not `deepseek-fans.net`, which only shares the word. */
function findName({ brands }: LookAlikeTable, host: string): LookAlike | null {
  const label = nameLabel(host);
  const ending = host.slice(host.lastIndexOf('.') + 1);
  for (const { word, service, host: original, isWord } of brands) {
    const at = label.indexOf(word);
    if (at < 0) continue;
    const words = splitAffixes(`${label.slice(0, at)}-${label.slice(at + word.length)}`);
    if (words === null) continue;
    if (AI_ENDINGS.test(ending)) words.push(ending);
    const isTrade = words.length > 0;
    if (isTrade && (!isWord || words.some((affix) => AI_AFFIX.test(affix)))) {
      return { service, host: original, how: 'name' };
    }
  }
  return null;
}

/** Words of the trade in what stands beside a name; `null` where anything else stands there. */
function splitAffixes(rest: string): string[] | null {
  const words: string[] = [];
  for (const part of rest.split('-')) {
    for (let left = part; left !== '';) {
      const [affix] = AFFIX.exec(left) ?? [];
      if (affix === undefined) return null;
      words.push(affix);
      left = left.slice(affix.length);
    }
  }
  return words;
}

/** Two letters the wrong way round, one doubled, or one of a double left out. */
function findSlip({ originals, brands }: LookAlikeTable, host: string): LookAlike | null {
  const label = nameLabel(host);
  const rest = host.slice(host.indexOf(label) + label.length);
  for (const { word, service, host: original } of brands) {
    if (word.length < MIN_SLIP || !original.endsWith(rest) || !originals.has(original)) continue;
    if (listSlips(word).has(label)) return { service, host: original, how: 'slip' };
  }
  return null;
}

function listSlips(word: string): Set<string> {
  const slips = new Set<string>();
  for (let at = 0; at < word.length; at += 1) {
    const [before, letter = '', next = '', after] = [
      word.slice(0, at),
      word[at],
      word[at + 1],
      word.slice(at + 2),
    ];
    slips.add(`${before}${next}${letter}${after}`);
    slips.add(`${before}${letter}${letter}${next}${after}`);
    if (letter === next) slips.add(`${before}${letter}${after}`);
  }
  slips.delete(word);
  return slips;
}

/** The label that somebody registered: `b` in `a.b.com`, `a.b.co.uk`. */
function nameLabel(host: string): string {
  const labels = host.split('.');
  const second = labels.at(-2) ?? '';
  const isCountry = labels.length > 2 && labels.at(-1)?.length === 2 && SECOND_LEVEL.test(second);
  return (isCountry ? labels.at(-3) : second) ?? '';
}

/** A host as a person sees it. */
function showHost(host: string): string {
  return host
    .split('.')
    .map((label) => decodeLabel(label) ?? label)
    .join('.');
}

function isForeign(text: string): boolean {
  return /[^\0-\x7f]/.test(text);
}

function hostOf({ brands, originals }: LookAlikeTable, service: string): string {
  const brand = brands.find((candidate) => candidate.service === service);
  if (brand !== undefined) return brand.host;
  return [...originals].find(([, owner]) => owner === service)?.[0] ?? '';
}
