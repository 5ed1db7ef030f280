/** One step of BiDi's `input.performActions` for a keyboard. */
export interface KeyAction {
  readonly type: 'keyDown' | 'keyUp';
  readonly value: string;
}

/** The code points that WebDriver has for keys without a character of their own. */
const KEYS: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

function findKey(name: string): string {
  const key = KEYS[name] ?? (Array.from(name).length === 1 ? name : undefined);
  if (key === undefined) throw new Error(`No key is called "${name}"`);
  return key;
}

/**
 * Reads `Enter`, `x` or `Control+Shift+k`: all keys go down in order, and up the other way round.
 *
 * @throws Error for a key that is not known.
 */
export function readKeys(combination: string): KeyAction[] {
  const names = combination === '+' ? ['+'] : combination.split(/\+(?!$)/);
  const keys = names.map(findKey);
  return [
    ...keys.map((value) => ({ type: 'keyDown' as const, value })),
    ...keys.reverse().map((value) => ({ type: 'keyUp' as const, value })),
  ];
}

/** One key press for each character; a line break is Enter. */
export function spellText(text: string): KeyAction[] {
  return Array.from(text.replaceAll('\r\n', '\n')).flatMap((character) => {
    const value = character === '\n' ? findKey('Enter') : character;
    return [
      { type: 'keyDown' as const, value },
      { type: 'keyUp' as const, value },
    ];
  });
}
