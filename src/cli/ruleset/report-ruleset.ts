import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { isCalendarDate } from '../../core/dates.ts';
import { BrokenRecordsError, loadRecords, RULESET_FOLDER } from '../../ruleset/load-ruleset.ts';
import { complainOfUse, describeError, type CommandWorld, type ExitStatus } from '../command.ts';
import { collectReport } from '../ruleset-report/collect-report.ts';
import { writeHtml } from '../ruleset-report/write-html.ts';
import { writeMarkdown } from '../ruleset-report/write-markdown.ts';

const TOKENS = 'src/ui/styles/tokens.css';

/** `npm run ruleset:report`: the state of the records as one page and as Markdown. */
export async function reportRuleset(
  args: readonly string[],
  world: CommandWorld,
  folder: string = RULESET_FOLDER,
): Promise<ExitStatus> {
  const complain = (error: unknown) => complainOfUse(world, 'ruleset:report', describeError(error));
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        date: { type: 'string', default: world.today },
        out: { type: 'string', default: '.output/ruleset-report' },
      },
    });
    const { date, out } = values;
    if (!isCalendarDate(date))
      return complain(new Error(`--date is a calendar date YYYY-MM-DD, not "${date}"`));
    const records = await loadRecords(folder);
    const report = collectReport(records, date);
    await mkdir(out, { recursive: true });
    const html = writeHtml(report, await readFile(TOKENS, 'utf8'), relative(out, folder));
    await writeFile(join(out, 'index.html'), html);
    await writeFile(join(out, 'report.md'), writeMarkdown(report));
    world.print(`${join(out, 'index.html')} and report.md`);
    return 0;
  } catch (error) {
    if (!(error instanceof BrokenRecordsError)) return complain(error);
    world.complain(error.message);
    return 1;
  }
}
