import { findByAddress } from '../core/find-service.ts';
import { describeTitle } from '../ui/text/describe-summary.ts';
import { wantsNotice } from './notice.ts';
import type { Ports } from './ports.ts';
import { reportAddress } from './report-service.ts';

/**
 * A page of a catalogue host told its address: paint the button, and show the notice where the verdict asks for it.
 *
 * @returns Whether a notice belongs on the page now.
 */
export async function handleVisit(ports: Ports, tab: number, address: string): Promise<boolean> {
  const hasNotice = await paintTab(ports, tab, address);
  if (hasNotice) await ports.tabs.refreshNotice(tab);
  return hasNotice;
}

/** What is judged by changed: paint the buttons of all open AI tools anew, and have their notices say what holds now. */
export async function judgeOpenTabs(ports: Ports): Promise<void> {
  const { finder } = await ports.ruleset.load();
  const tabs = await ports.tabs.listTabs();
  const known = tabs.filter(({ address }) => findByAddress(finder, address).match !== null);
  await Promise.all(
    known.map(async ({ id, address }) => {
      await paintTab(ports, id, address);
      await ports.tabs.refreshNotice(id);
    }),
  );
}

async function paintTab(ports: Ports, tab: number, address: string): Promise<boolean> {
  const report = await reportAddress(ports, address);
  if (report.kind !== 'judged') {
    await ports.toolbar.paint(tab, null);
    return false;
  }
  const { judgement } = report;
  const { assessment, verdict } = judgement;
  await ports.toolbar.paint(tab, {
    level: assessment.level,
    action: verdict.action,
    title: describeTitle(judgement),
  });
  return wantsNotice(ports.store, tab, judgement);
}
