import { stopsPage } from '../core/decide/decide-verdict.ts';
import { findByAddress } from '../core/find-service.ts';
import { toWellFormed } from '../core/plain-text.ts';
import type { BlockReport } from '../messaging/report.ts';
import { openBench } from './open-bench.ts';
import type { Ports } from './ports.ts';
import { reportFound } from './report-service.ts';

/** The block page for an address: it gets the address in the fragment, which reaches no server. */
export function blockPage(address: string): string {
  return `blocked.html#${encodeURIComponent(toWellFormed(address))}`;
}

/** A navigation failed: where it was the net rules' doing, the block page takes its place. */
export async function handleFailedNavigation(ports: Ports, tab: number, address: string): Promise<void> {
  const open = await openBench(ports);
  const report = await reportFound(ports, open, findByAddress(open.addresses, address));
  if ('verdict' in report && stopsPage(report.verdict.action)) {
    await ports.tabs.movePage(tab, blockPage(address));
  }
}

/** What the block page shows of an address; it is judged anew, whatever brought the person there. */
export async function reportBlock(ports: Ports, address: string): Promise<BlockReport> {
  const open = await openBench(ports);
  const report = await reportFound(ports, open, findByAddress(open.addresses, address));
  const action = 'verdict' in report ? report.verdict.action : 'allow';
  const { passes } = open.bench.policy;
  return {
    report,
    isStopped: stopsPage(action),
    passTerms: action === 'justify' && passes.value.isAllowed ? passes.value : null,
  };
}
