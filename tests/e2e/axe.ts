import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { View } from '../../src/build/browsers/driver.ts';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules on colors that axe has by itself; its tag for colors has stricter ones (WCAG AAA) too. */
const COLOR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds wrong with a document: a line a rule, with the first elements that break it. Empty: nothing.
 *
 * @param rules - `colors`: only what another color scheme can change, where all else was looked at in the first one.
 */
export async function findViolations(view: View, rules: 'all' | 'colors' = 'all'): Promise<string[]> {
  if (!(await view.evaluate<boolean>(`typeof window.axe === 'object'`))) {
    await view.evaluate(`(() => { ${SOURCE}\n; return null; })()`);
  }
  const options = {
    resultTypes: ['violations'],
    // Style sheets of other origins: there are none.
    preload: false,
    ...(rules === 'colors' ? { runOnly: { type: 'rule', values: COLOR_RULES } } : {}),
  };
  return view.evaluate<string[]>(`(async () => {
    const { violations } = await window.axe.run(document, ${JSON.stringify(options)});
    return violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ target, any }) =>
      target.join(' ') + ' (' + any.map(({ message }) => message).join('; ') + ')').join(' | ') + ' of ' + nodes.length);
  })()`);
}
