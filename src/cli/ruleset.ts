import { terminalWorld, type Command } from './command.ts';
import { checkRuleset } from './ruleset/check-ruleset.ts';
import { formatRuleset } from './ruleset/format-ruleset.ts';
import { listChanges } from './ruleset/list-changes.ts';
import { reportRuleset } from './ruleset/report-ruleset.ts';
import { watchRuleset } from './ruleset/watch-ruleset.ts';

const USAGE = `Usage: npm run ruleset:check [-- PART … --all]   checks every record; with parts of file names, those only;
                                                  --all lists every warning too
       npm run ruleset:format [-- PART …]        writes records in their one form
       npm run ruleset:report [-- --out FOLDER]  the state of the records as a page and as Markdown
       npm run ruleset:watch -- --archive DIR    which records' terms changed after our evidence
       npm run ruleset:changes -- OLD [NEW]      which levels move between two sets, and why`;

const COMMANDS: Readonly<Record<string, Command>> = {
  check: checkRuleset,
  format: formatRuleset,
  report: reportRuleset,
  watch: watchRuleset,
  changes: listChanges,
};

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (command === undefined) {
  console.error(USAGE);
  process.exitCode = 2;
} else process.exitCode = await command(args, terminalWorld());
