import * as z from 'zod/mini';
import { readToolState, writeToolState } from '../core/decide/verdict-state.ts';
import { findByAddress } from '../core/find-service.ts';
import { NO_NAMES } from '../core/names.ts';
import type { Policy } from '../core/policy/policy.ts';
import { ACTIONS, type Action } from '../core/vocabulary.ts';
import type { NoticeContent, Report } from '../messaging/report.ts';
import { describeNotice, needsNames } from '../ui/text/describe-summary.ts';
import { spoken } from '../ui/text/language.ts';
import { say } from '../ui/text/say.ts';
import { openBench } from './open-bench.ts';
import { readChanges } from './seen-state.ts';
import type { Ports, StorePort } from './ports.ts';
import { reportFound } from './report-service.ts';

/** A report that a notice can speak of. */
type Answered = Extract<Report, { verdict: unknown }>;

/** Where "Not now" is remembered until the browser ends: the newest tabs, and the tool that was put off in each. */
const DISMISSED_KEY = 'dismissedNotices';
const MAX_DISMISSED = 200;

const dismissedNotices = z.array(z.tuple([z.number(), z.string()]));

/** The mildest action of which a person wants to hear in the page, by what they chose. */
const NOTICED_FROM: Readonly<Record<Policy['notices']['value'], Action | null>> = {
  informed: 'inform',
  warned: 'warn',
  never: null,
};

/** What the notice of a tab says now, `null` where there is nothing to say. */
export async function readNotice(ports: Ports, tab: number, address: string): Promise<NoticeContent | null> {
  const open = await openBench(ports);
  const report = await reportFound(ports, open, findByAddress(open.addresses, address));
  if (!('verdict' in report) || !(await wantsNotice(ports.store, open.bench.policy, tab, report)))
    return null;
  const names = needsNames(report.verdict) ? (await ports.ruleset.loadNames()).names : NO_NAMES;
  const changes = report.kind === 'judged' ? await readChanges(ports.store, report.judgement) : [];
  return {
    level: report.kind === 'judged' ? report.judgement.assessment.level : 'unknown',
    sentence: describeNotice(report, names, changes),
    details: say('notice.details'),
    dismiss: say('notice.dismiss'),
    label: say('notice.label'),
    direction: spoken().direction,
    language: spoken().tag,
  };
}

/** Remembers that a person put the notice off, for this tab and this tool. */
export async function dismissNotice(ports: Ports, tab: number, address: string): Promise<void> {
  const open = await openBench(ports);
  const report = await reportFound(ports, open, findByAddress(open.addresses, address));
  if (!('verdict' in report)) return;
  const dismissed = await readDismissed(ports.store);
  const others = dismissed.filter(([other]) => other !== tab);
  const entry: [number, string] = [tab, nameTool(report)];
  await ports.store.writeSession(DISMISSED_KEY, [...others, entry].slice(-MAX_DISMISSED));
}

/** Whether a verdict has something to say in the page, the person wants to hear it, and did not put it off there. */
export async function wantsNotice(
  store: StorePort,
  policy: Policy,
  tab: number,
  report: Answered,
): Promise<boolean> {
  const from = NOTICED_FROM[policy.notices.value];
  const { action, decidedBy } = report.verdict;
  if (from === null || ACTIONS.indexOf(action) < ACTIONS.indexOf(from)) return false;
  if (report.kind === 'not-in-catalogue' && decidedBy.rule === 'not-in-catalogue') return false;
  if (report.kind === 'judged') {
    const kept = policy.quiet.value.get(report.judgement.service.id);
    if (kept !== undefined && kept === writeToolState(readToolState(report.judgement))) return false;
  }
  const dismissed = await readDismissed(store);
  return !dismissed.some(([id, name]) => id === tab && name === nameTool(report));
}

/** The name under which a tool is put off or kept quiet. */
function nameTool(report: Answered): string {
  return report.kind === 'judged' ? report.judgement.service.id : (report.host ?? '');
}

async function readDismissed(store: StorePort): Promise<[number, string][]> {
  const parsed = dismissedNotices.safeParse(await store.readSession(DISMISSED_KEY));
  return parsed.success ? parsed.data : [];
}
