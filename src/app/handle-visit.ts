import { stopsPage } from '../core/decide/decide-verdict.ts';
import { findByAddress } from '../core/find-service.ts';
import type { Judgement } from '../core/judge.ts';
import { describeTitle } from '../ui/text/describe-summary.ts';
import { wantsNotice } from './notice.ts';
import { openBench, type OpenBench } from './open-bench.ts';
import type { ButtonState, OpenTab, Ports } from './ports.ts';
import { reportQuery } from './report-service.ts';
import { blockPage } from './stop-page.ts';
import { rememberStates } from './seen-state.ts';
import { setGrace } from './grace.ts';

/** What a visit comes to for the page's own script. */
export interface VisitOutcome {
  /** Whether a notice belongs on the page now. */
  readonly notice: boolean;
}

/**
 * A page of a host that matters told its address: paint the button, show the notice where the verdict asks for it, and
 * take the page away where the verdict stops it.
 */
export async function handleVisit(ports: Ports, tab: OpenTab): Promise<VisitOutcome> {
  const open = await openBench(ports);
  const judged = await judgeTab(ports, open, tab);
  if (judged.isStopped) {
    await ports.tabs.movePage(tab.id, blockPage(tab.address));
    return { notice: false };
  }
  await ports.toolbar.paint(tab.id, judged.button);
  await rememberStates(ports.store, judged.judgement === null ? [] : [judged.judgement]);
  if (judged.isNoticed) await ports.tabs.refreshNotice(tab.id);
  return { notice: judged.isNoticed };
}

/**
 * What is judged by changed: paint the buttons of all open pages that matter, have their notices say what holds now,
 * and take away what is stopped, at once or after the policy's grace.
 */
export async function judgeOpenTabs(ports: Ports, { isGraceOver = false } = {}): Promise<void> {
  const open = await openBench(ports);
  const grace = isGraceOver ? 0 : open.bench.policy.graceMinutes.value;
  const tabs = (await ports.tabs.listTabs()).filter(({ address }) => matters(open, address));
  const judged = await Promise.all(tabs.map((tab) => judgeTab(ports, open, tab)));
  const stopped = judged.filter(({ isStopped }) => isStopped);
  const moved = grace === 0 ? stopped : [];
  const staying = judged.filter((tab) => !moved.includes(tab));
  await Promise.all(moved.map(({ tab }) => ports.tabs.movePage(tab.id, blockPage(tab.address))));
  if (moved.length < stopped.length) await setGrace(ports, open.bench.now, grace);
  await Promise.all(staying.map(({ tab, button }) => ports.toolbar.paint(tab.id, button)));
  await rememberStates(
    ports.store,
    staying.flatMap(({ judgement }) => judgement ?? []),
  );
  await Promise.all(staying.map(({ tab }) => ports.tabs.refreshNotice(tab.id)));
}

/** Whether the catalogue or the policy knows a host: on others nothing is done. */
function matters({ addresses, bench: { policy } }: OpenBench, address: string): boolean {
  const query = findByAddress(addresses, address);
  if (query.match !== null) return true;
  const { address: place } = query;
  if (place === null) return false;
  const hosts = [
    ...policy.rules.byHost.keys(),
    ...policy.customServices.value.flatMap(({ addresses }) => addresses.map(({ host }) => host)),
  ];
  return hosts.some((host) => place.host === host || place.host.endsWith(`.${host}`));
}

/** What holds for a tab now. */
interface JudgedTab {
  readonly tab: OpenTab;
  readonly isStopped: boolean;
  readonly isNoticed: boolean;
  readonly button: ButtonState | null;
  /** To remember; `null` for what is not in the catalogue, for what is stopped, and in private windows. */
  readonly judgement: Judgement | null;
}

async function judgeTab(ports: Ports, open: OpenBench, tab: OpenTab): Promise<JudgedTab> {
  const report = reportQuery(open, findByAddress(open.addresses, tab.address));
  const quiet = { tab, isStopped: false, isNoticed: false, button: null, judgement: null };
  if (!('verdict' in report)) return quiet;
  const { verdict } = report;
  if (report.kind === 'not-in-catalogue' && verdict.decidedBy.rule === 'not-in-catalogue') return quiet;
  const button = {
    level: report.kind === 'judged' ? report.judgement.assessment.level : 'unknown',
    action: verdict.action,
    title: describeTitle(report),
  };
  if (stopsPage(verdict.action)) return { ...quiet, button, isStopped: true };
  return {
    ...quiet,
    button,
    isNoticed: await wantsNotice(ports.store, open.bench.policy, tab.id, report),
    judgement: report.kind === 'judged' && !tab.isPrivate ? report.judgement : null,
  };
}
