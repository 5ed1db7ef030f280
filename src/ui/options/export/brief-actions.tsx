import { useState } from 'preact/hooks';
import type { ToolReport } from '../../../messaging/catalogue-report.ts';
import type { ReportDetails } from '../../parts/read-details.ts';
import { say } from '../../text/say.ts';
import { buildBrief } from './build-brief.ts';
import { BRIEF_FORMATS, nameFile, type BriefFormat } from './formats.ts';
import { saveText } from './save-text.ts';

const FORMATS = ['markdown', 'csv', 'json'] as const satisfies readonly BriefFormat[];

/** The evidence brief of a tool: copied, saved or printed. */
export function BriefActions({
  tool,
  details,
  onPrint,
}: {
  readonly tool: ToolReport;
  /** `null` while they load: there is nothing to hand over yet. */
  readonly details: ReportDetails | null;
  readonly onPrint: () => void;
}) {
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed' | null>(null);
  const write = (format: BriefFormat, use: (text: string, name: string) => void) => {
    if (details === null) return;
    const brief = buildBrief(tool, details);
    use(BRIEF_FORMATS[format].write(brief), nameFile(brief, format));
  };
  const copy = () =>
    write('markdown', (text) => {
      navigator.clipboard.writeText(text).then(
        () => setOutcome('copied'),
        () => setOutcome('copyFailed'),
      );
    });
  return (
    <div class="brief-actions" role="group" aria-label={say('brief.actions')} data-testid="brief">
      <span class="dim small" aria-hidden="true">
        {say('brief.actions')}
      </span>
      <button type="button" disabled={details === null} data-testid="brief:copy" onClick={copy}>
        {say('brief.copy')}
      </button>
      {FORMATS.map((format) => (
        <button
          key={format}
          type="button"
          disabled={details === null}
          data-testid={`brief:${format}`}
          onClick={() => write(format, (text, name) => saveText(name, BRIEF_FORMATS[format].mediaType, text))}
        >
          {say(`brief.${format}`)}
        </button>
      ))}
      <button type="button" disabled={details === null} data-testid="brief:print" onClick={onPrint}>
        {say('brief.print')}
      </button>
      <span role="status" class="small">
        {outcome !== null && say(`brief.${outcome}`)}
      </span>
    </div>
  );
}
