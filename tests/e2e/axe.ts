import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { View } from '../../src/build/browsers/driver.ts';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds wrong with a document: a line a rule, with the first elements that break it. Empty: nothing.
 *
 * @param rules - only these; all that axe has by itself when left out.
 */
export async function findViolations(view: View, rules?: readonly string[]): Promise<string[]> {
  if (!(await view.evaluate<boolean>(`typeof window.axe === 'object'`))) {
    await view.evaluate(`(() => { ${SOURCE}\n; return null; })()`);
  }
  const only = rules === undefined ? {} : { runOnly: { type: 'rule', values: rules } };
  return view.evaluate<string[]>(`(async () => {
    const options = { resultTypes: ['violations'], ...${JSON.stringify(only)} };
    const { violations } = await window.axe.run(document, options);
    return violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ target, any }) =>
      target.join(' ') + ' (' + any.map(({ message }) => message).join('; ') + ')').join(' | ') + ' of ' + nodes.length);
  })()`);
}
