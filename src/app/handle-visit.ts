import { stopsPage } from '../core/decide/decide-verdict.ts';
import { findByAddress } from '../core/find-service.ts';
import { describeTitle } from '../ui/text/describe-summary.ts';
import { wantsNotice } from './notice.ts';
import { openBench, type OpenBench } from './open-bench.ts';
import type { OpenTab, Ports } from './ports.ts';
import { reportQuery } from './report-service.ts';
import { blockPage } from './stop-page.ts';
import { rememberState } from './seen-state.ts';
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
export async function handleVisit(ports: Ports, tab: number, address: string): Promise<VisitOutcome> {
  const open = await openBench(ports);
  const state = await judgeTab(ports, open, { id: tab, address });
  if (state === 'stopped') await ports.tabs.movePage(tab, blockPage(address));
  if (state === 'noticed') await ports.tabs.refreshNotice(tab);
  return { notice: state === 'noticed' };
}

/**
 * What is judged by changed: paint the buttons of all open pages that matter, have their notices say what holds now,
 * and take away what is stopped, at once or after the policy's grace.
 */
export async function judgeOpenTabs(ports: Ports, { isGraceOver = false } = {}): Promise<void> {
  const open = await openBench(ports);
  const grace = isGraceOver ? 0 : open.bench.policy.graceMinutes.value;
  const tabs = (await ports.tabs.listTabs()).filter(({ address }) => matters(open, address));
  const states = await Promise.all(
    tabs.map(async (tab) => {
      const state = await judgeTab(ports, open, tab);
      if (state === 'stopped' && grace === 0) await ports.tabs.movePage(tab.id, blockPage(tab.address));
      else await ports.tabs.refreshNotice(tab.id);
      return state;
    }),
  );
  if (grace > 0 && states.includes('stopped')) await setGrace(ports, open.bench.now, grace);
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

async function judgeTab(
  ports: Ports,
  open: OpenBench,
  { id, address }: OpenTab,
): Promise<'stopped' | 'noticed' | 'quiet'> {
  const report = reportQuery(open, findByAddress(open.addresses, address));
  if (!('verdict' in report)) {
    await ports.toolbar.paint(id, null);
    return 'quiet';
  }
  const { verdict } = report;
  const isForeign = report.kind === 'not-in-catalogue' && verdict.decidedBy.rule === 'not-in-catalogue';
  await ports.toolbar.paint(
    id,
    isForeign
      ? null
      : {
          level: report.kind === 'judged' ? report.judgement.assessment.level : 'unknown',
          action: verdict.action,
          title: describeTitle(report),
        },
  );
  if (report.kind === 'judged') await rememberState(ports.store, report.judgement);
  if (stopsPage(verdict.action)) return 'stopped';
  return (await wantsNotice(ports.store, open.bench.policy, id, report)) ? 'noticed' : 'quiet';
}
