import type { Judgement } from '../core/judge.ts';
import { ACTIONS } from '../core/vocabulary.ts';
import { describeTitle } from '../ui/text/describe-summary.ts';
import { isNoticeDismissed } from './notice.ts';
import type { Ports } from './ports.ts';
import { reportAddress } from './report-service.ts';

/**
 * A page of a catalogue host told its address: paint the button, and show the notice where the verdict asks for it.
 *
 * @returns Whether a notice belongs on the page now.
 */
export async function handleVisit(ports: Ports, tab: number, address: string): Promise<boolean> {
  const report = await reportAddress(ports, address);
  if (report.kind !== 'judged') {
    await ports.toolbar.paint(tab, null);
    return false;
  }
  const { judgement } = report;
  const { assessment, verdict, service } = judgement;
  await ports.toolbar.paint(tab, {
    level: assessment.level,
    action: verdict.action,
    title: describeTitle(judgement),
  });
  if (!asksForNotice(judgement) || (await isNoticeDismissed(ports.store, tab, service.id))) return false;
  await ports.tabs.showNotice(tab);
  return true;
}

/** Whether a verdict has something to say in the page. */
function asksForNotice({ verdict }: Judgement): boolean {
  return ACTIONS.indexOf(verdict.action) >= ACTIONS.indexOf('inform');
}
