import type { CompelledAccess, Residency, Retention } from '../core/records.ts';
import {
  COLLECTED_ITEMS,
  HOLDERS,
  HUMAN_REVIEWS,
  RETENTION_RULES,
  SHARING_USES,
  TRAINING_USES,
} from '../core/vocabulary.ts';

/** Writes values of records as short texts and reads them back; every pair is each other's inverse. */
export interface Code<Value> {
  readonly write: (value: Value) => string;
  readonly read: (text: string) => Value;
}

/** A word as its place in its closed list. */
export function placeOf<Word extends string>(words: readonly Word[], word: Word): number {
  const place = words.indexOf(word);
  if (place < 0) throw new Error(`"${word}" is in no list of words`);
  return place;
}

/** The word at a place. */
export function wordAt<Word extends string>(words: readonly Word[], place: number): Word {
  const word = words[place];
  if (word === undefined)
    throw new Error(`ruleset with the place ${place} in a list of ${words.length} words`);
  return word;
}

/** Words as one character each: the place in base 36. */
export function writeWords<Word extends string>(words: readonly Word[], chosen: readonly Word[]): string {
  return chosen.map((word) => placeOf(words, word).toString(36)).join('');
}

export function readWords<Word extends string>(words: readonly Word[], text: string): Word[] {
  return Array.from(text, (character) => wordAt(words, Number.parseInt(character, 36)));
}

function wordCode<Word extends string>(words: readonly Word[]): Code<Word> {
  return {
    write: (word) => writeWords(words, [word]),
    read: (text) => wordAt(words, Number.parseInt(text, 36)),
  };
}

function wordsCode<Word extends string>(words: readonly Word[]): Code<readonly Word[]> {
  return { write: (chosen) => writeWords(words, chosen), read: (text) => readWords(words, text) };
}

/** "CN,SG 0+": countries, who holds the data, and a plus where other places are reserved. */
const residencyCode: Code<Residency> = {
  write: ({ countries, heldBy, elsewhere }) =>
    `${countries.join(',')} ${placeOf(HOLDERS, heldBy)}${elsewhere ? '+' : ''}`,
  read(text) {
    const [countries = '', rest = ''] = text.split(' ');
    return {
      countries: countries === '' ? [] : countries.split(','),
      heldBy: wordAt(HOLDERS, Number(rest[0])),
      elsewhere: rest.endsWith('+'),
    };
  },
};

/** "2/30/1825": the rule, the deletion delay and the longest keeping in days, each empty where none is stated. */
const retentionCode: Code<Retention> = {
  write: ({ rule, deletionDelayDays, longestDays }) =>
    [placeOf(RETENTION_RULES, rule), deletionDelayDays ?? '', longestDays ?? ''].join('/'),
  read(text) {
    const [rule = '', delay = '', longest = ''] = text.split('/');
    return {
      rule: wordAt(RETENTION_RULES, Number(rule)),
      deletionDelayDays: delay === '' ? null : Number(delay),
      longestDays: longest === '' ? null : Number(longest),
    };
  },
};

/** "2120": each of the four tests in halves. */
const compelledAccessCode: Code<CompelledAccess> = {
  write: ({ noPriorCourt, standingDuty, endlessSecrecy, noForeignRemedy }) =>
    [noPriorCourt, standingDuty, endlessSecrecy, noForeignRemedy].map((part) => part * 2).join(''),
  read(text) {
    const [noPriorCourt = 0, standingDuty = 0, endlessSecrecy = 0, noForeignRemedy = 0] = Array.from(
      text,
      (half) => Number(half) / 2,
    );
    return { noPriorCourt, standingDuty, endlessSecrecy, noForeignRemedy };
  },
};

const EU_ADEQUACIES = ['eea', 'full', 'certified-only', 'none'] as const;
const UK_ADEQUACIES = ['home', 'full', 'certified-only', 'none'] as const;

/** How the value of each claim is written. */
export const CODES = {
  residency: residencyCode,
  training: wordCode(TRAINING_USES),
  retention: retentionCode,
  humanReview: wordCode(HUMAN_REVIEWS),
  collection: wordsCode(COLLECTED_ITEMS),
  sharing: wordsCode(SHARING_USES),
  country: { write: (code: string) => code, read: (code: string) => code },
  euAdequacy: wordCode(EU_ADEQUACIES),
  ukAdequacy: wordCode(UK_ADEQUACIES),
  flag: { write: (value: boolean) => (value ? '1' : '0'), read: (text: string) => text === '1' },
  compelledAccess: compelledAccessCode,
} as const;
