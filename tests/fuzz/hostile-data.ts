import { fc } from '../fast-check.ts';

/** Texts that do something to whoever takes them for more than text. */
const TRICKS = [
  '',
  ' ',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)//a@b.example',
  'javascript:alert(1)@b.example',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'https:\njavascript:alert(1)',
  'https://user:pass@evil.example/',
  'https://\u202Egnp.evil.example/\u202E',
  'https://a.example/\u0001\n\t',
  'https://a.example/\uD800',
  'file:///etc/passwd',
  'a@b.example?bcc=c@d.example&body=x',
  'Example\u202Eelpmaxe',
  '\u2066\u2067\u2068\u200F\u061C',
  '\uFEFF\u0000\u001B[31mred\u0007\u009B2J',
  '\uD800',
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  ']]><!--',
  '&lt;&#x202e;&bogus;',
  '[a](javascript:alert(1))',
  '=HYPERLINK("http://evil.example")',
  '${7*7}{{7*7}}%s%n',
  '../../etc/passwd',
  'C:\\Windows\\',
  '1e999',
  '-0',
  'NaN',
  'null',
  '[]',
  '{}',
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '[{"__proto__":[]}]',
];

/** Pieces that make careless readers slow when they come many times. */
const PIECES = [
  'a.',
  '@',
  'a@a.',
  '/',
  '*',
  '%',
  '%41',
  '&',
  '=hex:',
  '0,\\\n',
  '"=hex:0,\\\n',
  "@'\n",
  '"',
  '\\',
  '[',
  '{"a":',
  '[[',
  '<a>',
  '<!--',
  '\n',
  ' \n',
  '-',
  'xn--',
  'a-',
  '\u0301',
  '\u202E',
  '://',
  'a:',
];

/** Long enough that whoever looks at every pair of characters is seen to be slow. */
const MAX_REPEATS = 40_000;

/** One piece many times, with something before and behind it. */
const longText = fc
  .tuple(
    fc.constantFrom('', 'a', 'https://', 'https://a.example/?', '"a"="', 'x:'),
    fc.constantFrom(...PIECES),
    fc.nat(MAX_REPEATS),
    fc.constantFrom('', ' ', ':', '!', '\n'),
  )
  .map(([before, piece, times, behind]) => before + piece.repeat(times) + behind);

/** A text of any kind. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...TRICKS) },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 2, arbitrary: fc.webUrl({ withFragments: true, withQueryParameters: true }) },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...TRICKS), fc.string()).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: longText },
);

/** Lists in lists, deeper than a stack is. */
const deepValue = fc.integer({ min: 1, max: 20_000 }).map((depth) => {
  let value: unknown = 'deep';
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
});

/** A value of any shape, as JSON can carry it: `__proto__` is a key of its own there. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: hostileText },
  { weight: 3, arbitrary: fc.array(hostileText, { maxLength: 6 }) },
  { weight: 3, arbitrary: fc.dictionary(hostileText, hostileText, { maxKeys: 5 }) },
  { weight: 3, arbitrary: fc.jsonValue({ stringUnit: 'binary' }) },
  {
    weight: 1,
    arbitrary: fc
      .json({ stringUnit: 'binary' })
      .map((json): unknown => JSON.parse(`{"__proto__":${json},"constructor":${json}}`)),
  },
  { weight: 1, arbitrary: fc.oneof(fc.double(), fc.bigInt().map(Number), fc.constant(null)) },
);

/** Like {@link hostileValue}, and now and then too deep to be written down again. */
export const hostileTree: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 9, arbitrary: hostileValue },
  { weight: 1, arbitrary: deepValue },
);

/** A JSON document with some of its values replaced by hostile ones, and keys added. */
export function spoil(document: unknown): fc.Arbitrary<unknown> {
  const places = listPlaces(document);
  const change = fc.tuple(fc.nat(Math.max(places.length - 1, 0)), hostileValue, fc.option(hostileText));
  return fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) => {
    const copy = { root: structuredClone(document) };
    for (const [number, value, newKey] of changes) {
      const place = places[number] ?? [];
      setAt(copy, ['root', ...place.slice(0, -1), newKey ?? place.at(-1) ?? 'root'], value);
    }
    return copy.root;
  });
}

type Place = readonly (string | number)[];

function listPlaces(value: unknown, place: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [place];
  return [place, ...Object.entries(value).flatMap(([key, inner]) => listPlaces(inner, [...place, key]))];
}

function setAt(root: object, place: Place, value: unknown): void {
  let target: unknown = root;
  for (const key of place.slice(0, -1)) target = isObject(target) ? Reflect.get(target, key) : undefined;
  const last = place.at(-1);
  if (!isObject(target) || last === undefined || target === Object.prototype) return;
  Object.defineProperty(target, last, { value, enumerable: true, configurable: true, writable: true });
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
