import { loadCompiledRuleset } from '../ruleset/load-ruleset.ts';
import { ENGLISH } from '../ui/text/english.ts';
import { speak } from '../ui/text/language.ts';
import { runPolicy } from './run-policy.ts';

speak(ENGLISH);
process.exitCode = await runPolicy(process.argv.slice(2), {
  ruleset: () => loadCompiledRuleset(),
  today: new Date().toISOString().slice(0, 10),
  print: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => console.error(line),
});
