import { runPackage, type CommandResult } from '../run-command.ts';
import type { TestPart } from './test-part.ts';

/** A check that is one program, or several in a row: it passes or fails as a whole. */
export function commandPart(
  name: string,
  commands: readonly (readonly [program: string, ...args: string[]])[],
): TestPart {
  return {
    name,
    async run() {
      const results: CommandResult[] = [];
      for (const [program, ...args] of commands) {
        results.push(await runPackage(program, args));
        if (results.at(-1)?.isFine !== true) break;
      }
      const isFine = results.every((result) => result.isFine);
      return {
        name,
        passed: isFine ? 1 : 0,
        failed: isFine ? 0 : 1,
        seconds: results.reduce((sum, { seconds }) => sum + seconds, 0),
        output: isFine ? '' : (results.at(-1)?.output ?? ''),
        pieces: [],
      };
    },
  };
}
