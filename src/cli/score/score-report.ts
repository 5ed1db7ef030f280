import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { isCalendarDate } from '../../core/dates.ts';
import type { Ruleset } from '../../core/records.ts';
import type { Standpoint } from '../../core/select-claim.ts';
import { PLANS, VIEWS, type Plan, type View } from '../../core/vocabulary.ts';
import { decodeRuleset } from '../../ruleset/decode.ts';
import { loadCompiledRuleset } from '../../ruleset/load-ruleset.ts';
import { complainOfUse, describeError, type CommandWorld, type ExitStatus } from '../command.ts';
import { formatMarkdownTable, formatTextTable, type Table } from './format-table.ts';
import { rankServices, type RankedService } from './rank-services.ts';
import {
  describeChanges,
  describeMoves,
  formatFactor,
  tabulateServices,
  tabulateTrials,
} from './score-tables.ts';
import { weighDifferently, type WeightTrial } from './weigh-differently.ts';

const USAGE = `Usage: npm run score:report -- [--view ${VIEWS.join('|')}] [--plan ${PLANS.join('|')}] [--date YYYY-MM-DD] [--json] [--markdown FILE]

Every service with its level, score, where the score could lie, how much is known and the points of each finding; then
what halving and doubling each weight does to the order (Kendall's tau: 1 is the same order) and to the levels.`;

/** `npm run score:report`. */
export async function reportScores(
  args: readonly string[],
  world: CommandWorld,
  folder?: string,
): Promise<ExitStatus> {
  const options = readOptions(args, world.today);
  if (typeof options === 'string') return complainOfUse(world, 'score:report', options);
  if (options === null) {
    world.print(USAGE);
    return 0;
  }
  const { standpoint, json, markdown } = options;
  const ruleset = decodeRuleset((await loadCompiledRuleset(folder)).summaries);
  const ranked = rankServices(ruleset, standpoint);
  const trials = weighDifferently(ranked);
  const head = `${ranked.length} services, ${standpoint.plan} plan, view ${standpoint.view}, for ${standpoint.today}; records of ${ruleset.date}, version ${ruleset.version}`;
  try {
    if (markdown !== undefined) {
      await writeFile(
        markdown,
        writeReport({ head: `# Score report\n\n${head}.`, ranked, trials, as: 'markdown' }),
      );
    }
  } catch (error) {
    return complainOfUse(world, 'score:report', `--markdown: ${describeError(error)}`);
  }
  if (json) world.print(JSON.stringify(asJson(ruleset, standpoint, ranked, trials), null, 1));
  else world.print(writeReport({ head: `Score report: ${head}`, ranked, trials, as: 'text' }));
  return 0;
}

interface Options {
  readonly standpoint: Standpoint;
  readonly json: boolean;
  readonly markdown: string | undefined;
}

/** A text is the complaint; `null` asks for help. */
function readOptions(args: readonly string[], today: string): Options | string | null {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        view: { type: 'string', default: 'other' },
        plan: { type: 'string', default: 'consumer' },
        date: { type: 'string', default: today },
        json: { type: 'boolean', default: false },
        markdown: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }));
  } catch (error) {
    return describeError(error);
  }
  const { view, plan, date, json, markdown, help } = values;
  if (help) return null;
  if (!isView(view)) return `--view is one of ${VIEWS.join(', ')}, not "${view}"`;
  if (!isPlan(plan)) return `--plan is one of ${PLANS.join(', ')}, not "${plan}"`;
  if (!isCalendarDate(date)) return `--date is a calendar date YYYY-MM-DD, not "${date}"`;
  return { standpoint: { view, plan, today: date }, json, markdown };
}

function writeReport({
  head,
  ranked,
  trials,
  as,
}: {
  readonly head: string;
  readonly ranked: readonly RankedService[];
  readonly trials: readonly WeightTrial[];
  readonly as: 'text' | 'markdown';
}): string {
  const isText = as === 'text';
  const table = (value: Table) => (isText ? formatTextTable(value) : formatMarkdownTable(value));
  const title = (text: string) => (isText ? text : `## ${text}`);
  const item = (text: string) => (isText ? `  ${text}` : `- ${text}`);
  const lines = trials.map((trial) => {
    const name = `${trial.finding} ${formatFactor(trial.factor)}`;
    const changes = describeChanges(trial) || 'no level changes';
    return item(`${name}: ${changes}. Moves most: ${describeMoves(trial) || 'none'}.`);
  });
  return [
    head,
    title('Services, with the points of each finding'),
    table(tabulateServices(ranked)),
    title('What another weight would change'),
    table(tabulateTrials(trials)),
    title('Which services'),
    lines.join('\n'),
    '',
  ].join('\n\n');
}

/** One object: the standpoint, every service, every trial. */
function asJson(
  { version, date }: Ruleset,
  standpoint: Standpoint,
  ranked: readonly RankedService[],
  trials: readonly WeightTrial[],
) {
  return {
    ruleset: { version, date },
    ...standpoint,
    services: ranked.map(({ service, assessment, range, points }) => ({
      service: service.id,
      level: assessment.level,
      score: assessment.score,
      range,
      coverage: assessment.coverage,
      adjustments: assessment.adjustments,
      floors: assessment.floors.map(({ id, level }) => ({ id, level })),
      findings: assessment.findings.map(({ id, weight, value }) => ({
        id,
        weight,
        value,
        points: points.get(id) ?? 0,
      })),
    })),
    trials,
  };
}

function isView(text: string): text is View {
  return (VIEWS as readonly string[]).includes(text);
}

function isPlan(text: string): text is Plan {
  return (PLANS as readonly string[]).includes(text);
}
