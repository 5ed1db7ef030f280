/**
 * Letters and digits that look like an ASCII one, by that one: the single-letter entries of Unicode's confusables.txt
 * (UTS #39, data file 10.0.0) that a host name can hold. Letters with accents are not among them: they are reduced by
 * their own decomposition.
 */
const LOOKING_LIKE: Readonly<Record<string, string>> = {
  '2': '\u14bf',
  '6': '\u0431',
  '8': '\u09ea\u0a6a\u0223',
  '9': '\u0a67\u0b68\u09ed\u0d6d',
  a: '\u0251\u03b1\u0430\u15c5\ua4ee',
  b: '\u15af\u15f7\ua4d0',
  c: '\u1d04\u2ca5\u0441\uabaf\ua4da',
  d: '\u0501\u146f\ua4d2\u15de\u15ea\ua4d3',
  e: '\uab32\u0435\u04bd\u2d39\ua4f0',
  f: '\uab35\ua799\u1e9d\u0584\u15b4\ua4dd',
  g: '\u0261\u1d83\u018d\u0581\ua4d6',
  h: '\u04bb\u0570\u157c\ua4e7',
  i: '\u0131\u026a\u0269\u03b9\u0456\ua647\u04cf\uab75',
  j: '\u03f3\u0458\u148d\ua4d9',
  k: '\u16d5\ua4d7',
  l: '\u0661\u06f1\u01c0\u05d5\u05df\u0627\u07ca\u2d4f\u16c1\ua4f2\u14aa\ua4e1',
  m: '\u15f0\u16d6\ua4df',
  n: '\u0578\u057c\ua4e0',
  o: '\u0966\u0a66\u0ae6\u0be6\u0c66\u0ce6\u0d66\u0e50\u0ed0\u1040\u0665\u06f5\u1d0f\u1d11\uab3d\u03bf\u03c3\u2c9f\u043e\u10ff\u0585\u05e1\u0647\u06be\u06c1\u06d5\u0d20\u101d\u07c0\u09e6\u0b66\u2d54\u12d0\u0b20\ua4f3',
  p: '\u03c1\u2ca3\u0440\u146d\ua4d1',
  q: '\u051b\u0563\u0566\u2d55',
  r: '\uab47\uab48\u1d26\u2c85\u0433\uab81\u1587\ua4e3',
  s: '\ua731\u01bd\u0455\uabaa\ua4e2',
  t: '\ua4d4',
  u: '\ua79f\u1d1c\uab4e\uab52\u028b\u03c5\u057d\u1200\u144c\ua4f4',
  v: '\u1d20\u03bd\u0475\u05d8\uaba9\u0667\u06f7\u2d38\u142f\ua6df\ua4e6',
  w: '\u026f\u1d21\u0461\u051d\u0561\uab83\ua4ea',
  x: '\u0445\u1541\u157d\u2d5d\u16b7\ua4eb',
  y: '\u0263\u1d8c\u028f\u1eff\uab5a\u03b3\u0443\u04af\u10e7\ua4ec',
  z: '\u1d22\uab93\ua4dc',
};

const PLAIN: ReadonlyMap<string, string> = new Map(
  Object.entries(LOOKING_LIKE).flatMap(([plain, letters]) =>
    Array.from(letters, (letter) => [letter, plain] as const),
  ),
);

/**
 * What a word looks like, as a text to compare: words with the same skeleton look alike (UTS #39, section 4). Digits and
 * pairs that stand in for letters in ASCII ("0" for "o", "1" for "l", "rn" for "m", "vv" for "w") count too.
 */
export function skeletonOf(word: string): string {
  return Array.from(word.normalize('NFKD').replace(/\p{M}/gu, ''), (letter) => PLAIN.get(letter) ?? letter)
    .join('')
    .replaceAll('0', 'o')
    .replaceAll('1', 'l')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');
}
