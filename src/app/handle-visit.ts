import { stopsPage } from '../core/decide/decide-verdict.ts';
import { findByAddress } from '../core/find-service.ts';
import type { EmbeddedTool, Report } from '../messaging/protocol.ts';
import { describeEmbeddedTitle, describeTitle } from '../ui/text/describe-summary.ts';
import { compareStrictness, listEmbedded } from './embedded-tools.ts';
import { setGrace } from './grace.ts';
import { wantsNotice } from './notice.ts';
import { openBench, type OpenBench } from './open-bench.ts';
import type { ButtonState, OpenTab, Ports } from './ports.ts';
import { reportFound, reportQuery } from './report-service.ts';
import { openSights, seePage, type Sights } from './see-page.ts';
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
export async function handleVisit(ports: Ports, tab: number, address: string): Promise<VisitOutcome> {
  const open = await openBench(ports);
  const report = await reportFound(ports, open, findByAddress(open.addresses, address));
  const state = await judgeTab(ports, open, tab, report);
  if (state === 'stopped') await ports.tabs.movePage(tab, blockPage(address));
  if (state === 'noticed') await ports.tabs.refreshNotice(tab);
  return { notice: state === 'noticed' };
}

/** A frame at an address of the catalogue told of itself: the button shows the strictest of page and frames. */
export async function handleFrameVisit(ports: Ports, tab: number): Promise<void> {
  const [open, page] = await Promise.all([openBench(ports), ports.tabs.readTab(tab)]);
  if (page === null) return;
  const report = await reportFound(ports, open, findByAddress(open.addresses, page.address));
  await paintTab(ports, open, tab, report);
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
  const states = await Promise.all(
    tabs.map(async ({ id, address }) => {
      const query = findByAddress(open.addresses, address);
      const state = await judgeTab(ports, open, id, reportQuery(open, query, seePage(open, sights, query)));
      if (state === 'stopped' && grace === 0) await ports.tabs.movePage(id, blockPage(address));
      else await ports.tabs.refreshNotice(id);
      return state;
    }),
  );
  if (grace > 0 && states.includes('stopped')) await setGrace(ports, open.bench.now, grace);
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

async function judgeTab(
  ports: Ports,
  open: OpenBench,
  tab: number,
  report: Report,
): Promise<'stopped' | 'noticed' | 'quiet'> {
  await paintTab(ports, open, tab, report);
  if (!('verdict' in report)) return 'quiet';
  if (stopsPage(report.verdict.action)) return 'stopped';
  return (await wantsNotice(ports.store, open.bench.policy, tab, report)) ? 'noticed' : 'quiet';
}

/** Paints a tab's button with the strictest of its page and the tools in its frames. */
async function paintTab(ports: Ports, open: OpenBench, tab: number, report: Report): Promise<void> {
  const page = paintPage(report);
  const [strictest] = await listEmbedded(ports, open, tab);
  const isFrameStricter =
    strictest !== undefined && (page === null || compareStrictness(strictest, page) > 0);
  await ports.toolbar.paint(tab, isFrameStricter ? paintFrame(strictest) : page);
}

function paintPage(report: Report): ButtonState | null {
  if (!('verdict' in report)) return null;
  const { verdict } = report;
  if (report.kind === 'not-in-catalogue' && verdict.decidedBy.rule === 'not-in-catalogue') return null;
  return {
    level: report.kind === 'judged' ? report.judgement.assessment.level : 'unknown',
    action: verdict.action,
    title: describeTitle(report),
  };
}

function paintFrame(tool: EmbeddedTool): ButtonState {
  return { level: tool.level, action: tool.action, title: describeEmbeddedTitle(tool) };
}
