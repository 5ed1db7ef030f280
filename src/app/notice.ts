import * as z from 'zod/mini';
import type { Judgement } from '../core/judge.ts';
import { ACTIONS } from '../core/vocabulary.ts';
import type { NoticeContent } from '../messaging/protocol.ts';
import { describeNotice } from '../ui/text/describe-summary.ts';
import { say } from '../ui/text/say.ts';
import type { Ports, StorePort } from './ports.ts';
import { reportAddress } from './report-service.ts';

/** Where "Not now" is remembered until the browser ends: the newest tabs, and the tool that was put off in each. */
const DISMISSED_KEY = 'dismissedNotices';
const MAX_DISMISSED = 200;

const dismissedNotices = z.array(z.tuple([z.number(), z.string()]));

/** What the notice of a tab says now, `null` where there is nothing to say. */
export async function readNotice(ports: Ports, tab: number, address: string): Promise<NoticeContent | null> {
  const report = await reportAddress(ports, address);
  if (report.kind !== 'judged' || !(await wantsNotice(ports.store, tab, report.judgement))) return null;
  const { judgement } = report;
  return {
    tool: judgement.service.name,
    level: judgement.assessment.level,
    sentence: describeNotice(judgement),
    details: say('notice.details'),
    dismiss: say('notice.dismiss'),
    label: say('notice.label'),
  };
}

/** Remembers that a person put the notice off, for this tab and this tool. */
export async function dismissNotice(ports: Ports, tab: number, address: string): Promise<void> {
  const report = await reportAddress(ports, address);
  if (report.kind !== 'judged') return;
  const dismissed = await readDismissed(ports.store);
  const others = dismissed.filter(([other]) => other !== tab);
  const entry: [number, string] = [tab, report.judgement.service.id];
  await ports.store.writeSession(DISMISSED_KEY, [...others, entry].slice(-MAX_DISMISSED));
}

/** Whether a verdict has something to say in the page, and was not put off there. */
export async function wantsNotice(
  store: StorePort,
  tab: number,
  { verdict, service }: Judgement,
): Promise<boolean> {
  if (ACTIONS.indexOf(verdict.action) < ACTIONS.indexOf('inform')) return false;
  const dismissed = await readDismissed(store);
  return !dismissed.some(([id, name]) => id === tab && name === service.id);
}

async function readDismissed(store: StorePort): Promise<[number, string][]> {
  const parsed = dismissedNotices.safeParse(await store.readSession(DISMISSED_KEY));
  return parsed.success ? parsed.data : [];
}
