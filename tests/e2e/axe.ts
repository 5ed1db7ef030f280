import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { View } from '../../src/build/browsers/driver.ts';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with a document: a line a rule, with the first elements that break it. Empty: nothing. */
export async function findViolations(view: View): Promise<string[]> {
  if (!(await view.evaluate<boolean>(`typeof window.axe === 'object'`))) {
    await view.evaluate(`(() => { ${SOURCE}\n; return null; })()`);
  }
  return view.evaluate<string[]>(`(async () => {
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ target, any }) =>
      target.join(' ') + ' (' + any.map(({ message }) => message).join('; ') + ')').join(' | ') + ' of ' + nodes.length);
  })()`);
}
