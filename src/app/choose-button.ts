import type { EmbeddedTool, Report } from '../messaging/report.ts';
import { describeEmbeddedTitle, describeTitle } from '../ui/text/describe-summary.ts';
import { compareStrictness, listEmbedded } from './embedded-tools.ts';
import type { OpenBench } from './open-bench.ts';
import type { ButtonState, Ports } from './ports.ts';

/** What a tab's button shows: the strictest of its page and of the tools in its frames; `null`: nothing to say. */
export async function chooseButton(
  ports: Pick<Ports, 'tabs'>,
  open: OpenBench,
  tab: number,
  report: Report,
): Promise<ButtonState | null> {
  const page = describePage(report);
  const [strictest] = await listEmbedded(ports, open, tab);
  const isFrameStricter =
    strictest !== undefined && (page === null || compareStrictness(strictest, page) > 0);
  return isFrameStricter ? describeFrame(strictest) : page;
}

function describePage(report: Report): ButtonState | null {
  if (!('verdict' in report)) return null;
  const { verdict } = report;
  if (report.kind === 'not-in-catalogue' && verdict.decidedBy.rule === 'not-in-catalogue') return null;
  return {
    level: report.kind === 'judged' ? report.judgement.assessment.level : 'unknown',
    action: verdict.action,
    title: describeTitle(report),
  };
}

function describeFrame(tool: EmbeddedTool): ButtonState {
  return { level: tool.level, action: tool.action, title: describeEmbeddedTitle(tool) };
}
