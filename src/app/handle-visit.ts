import { stopsPage } from '../core/decide/decide-verdict.ts';
import { findByAddress } from '../core/find-service.ts';
import type { Judgement } from '../core/judge.ts';
import type { Report } from '../messaging/report.ts';
import { chooseButton } from './choose-button.ts';
import { setGrace } from './grace.ts';
import { wantsNotice } from './notice.ts';
import { openBench, type OpenBench } from './open-bench.ts';
import type { ButtonState, OpenTab, Ports } from './ports.ts';
import { reportFound, reportQuery } from './report-service.ts';
import { openSights, seePage, type Sights } from './see-page.ts';
import { rememberStates } from './seen-state.ts';
import type { SpottedChat } from './spotted-chats.ts';
import { blockPage } from './stop-page.ts';

/** What a visit comes to for the page's own script. */
export interface VisitOutcome {
  /** Whether a notice belongs on the page now. */
  readonly notice: boolean;
}

/**
 * A page that matters told its address: paint the button, show the notice where the verdict asks for it, and take the
 * page away where the verdict stops it.
 */
export async function handleVisit(ports: Ports, tab: OpenTab): Promise<VisitOutcome> {
  const open = await openBench(ports);
  const report = await reportFound(ports, open, findByAddress(open.addresses, tab.address));
  const judged = await judgeTab(ports, open, tab, report);
  if (judged.isStopped) {
    await ports.tabs.movePage(tab.id, blockPage(tab.address));
    return { notice: false };
  }
  await ports.toolbar.paint(tab.id, judged.button);
  await rememberStates(ports.store, judged.judgement === null ? [] : [judged.judgement]);
  if (judged.isNoticed) await ports.tabs.refreshNotice(tab.id);
  return { notice: judged.isNoticed };
}

/** A frame at an address of the catalogue told of itself: the button shows the strictest of page and frames. */
export async function handleFrameVisit(ports: Ports, tab: number): Promise<void> {
  const [open, page] = await Promise.all([openBench(ports), ports.tabs.readTab(tab)]);
  if (page === null) return;
  const report = await reportFound(ports, open, findByAddress(open.addresses, page.address));
  await ports.toolbar.paint(tab, await chooseButton(ports, open, tab, report));
}

/**
 * What is judged by changed: paint the buttons of all open pages that matter, have their notices say what holds now,
 * and take away what is stopped, at once or after the policy's grace.
 */
export async function judgeOpenTabs(ports: Ports, { isGraceOver = false } = {}): Promise<void> {
  const [open, everything] = await Promise.all([openBench(ports), openSights(ports)]);
  const sights = { ...everything, spotted: await keepStanding(ports, everything.spotted) };
  const grace = isGraceOver ? 0 : open.bench.policy.graceMinutes.value;
  const tabs = (await ports.tabs.listTabs()).filter((tab) => matters(open, sights, tab));
  const judged = await Promise.all(
    tabs.map((tab) => {
      const query = findByAddress(open.addresses, tab.address);
      return judgeTab(ports, open, tab, reportQuery(open, query, seePage(open, sights, query)));
    }),
  );
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

/** The spotted pages whose very documents still stand. */
async function keepStanding(ports: Ports, spotted: readonly SpottedChat[]): Promise<SpottedChat[]> {
  const standing = await Promise.all(spotted.map(({ tab }) => ports.tabs.holdsChat(tab)));
  return spotted.filter((_chat, place) => standing[place]);
}

/** Whether the catalogue or the policy knows a host, or something was seen there: on others nothing is done. */
function matters(
  { addresses, bench: { policy } }: OpenBench,
  { spotted, lookAlikes }: Sights,
  { id, address }: OpenTab,
): boolean {
  const query = findByAddress(addresses, address);
  if (query.match !== null) return true;
  const { address: place } = query;
  if (place === null) return false;
  if (spotted.some(({ tab, host }) => tab === id && host === place.host)) return true;
  const hosts = [
    ...policy.rules.byHost.keys(),
    ...policy.customServices.value.flatMap(({ addresses }) => addresses.map(({ host }) => host)),
    ...lookAlikes.imitators.keys(),
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

async function judgeTab(ports: Ports, open: OpenBench, tab: OpenTab, report: Report): Promise<JudgedTab> {
  const button = await chooseButton(ports, open, tab.id, report);
  const quiet = { tab, isStopped: false, isNoticed: false, button, judgement: null };
  if (!('verdict' in report)) return quiet;
  if (stopsPage(report.verdict.action)) return { ...quiet, isStopped: true };
  return {
    ...quiet,
    isNoticed: await wantsNotice(ports.store, open.bench.policy, tab.id, report),
    judgement: report.kind === 'judged' && !tab.isPrivate ? report.judgement : null,
  };
}
