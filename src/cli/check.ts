import { loadCompiledRuleset } from '../ruleset/load-ruleset.ts';
import { ENGLISH } from '../ui/text/english.ts';
import { speak } from '../ui/text/language.ts';
import { runCheck } from './run-check.ts';

speak(ENGLISH);
process.exitCode = await runCheck(process.argv.slice(2), {
  ruleset: () => loadCompiledRuleset(),
  today: new Date().toISOString().slice(0, 10),
  input: process.stdin.setEncoding('utf8') as AsyncIterable<string>,
  print: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => console.error(line),
});
