import { describe, expect, it } from 'vitest';
import { claim, naming, restriction, ruleset, service, TODAY } from '../../../../tests/fake-records.ts';
import { toolReport } from '../../../../tests/fake-tool.ts';
import { NO_NAMES } from '../../../core/names.ts';
import type { Receipt } from '../../../ruleset/compiled.ts';
import type { ReportDetails } from '../../parts/read-details.ts';
import { buildBrief } from './build-brief.ts';
import { BRIEF_FORMATS, nameFile } from './formats.ts';

const receipt = (title: string, url = `https://example.com/${title}`): Receipt => ({
  id: title,
  kind: 'privacy-policy',
  publisher: 'Example, Inc.',
  title,
  url,
  archivedUrl: null,
  documentDate: '2026-05',
  retrieved: TODAY,
});

const TOOL = service({
  claims: {
    ...service().claims,
    training: [
      claim('opt-out', {
        evidence: ['services/example#0'],
        history: [{ value: 'no-refusal', until: '2025-02-14' }],
      }),
      claim('never', { plan: ['team', 'enterprise'], evidence: ['services/example#1'], basis: 'inferred' }),
    ],
  },
  incidents: [
    {
      id: 'leak',
      date: '2025-01',
      kind: 'leak',
      status: 'alleged',
      exposed: 'unknown',
      fixed: null,
      evidence: ['services/example#1'],
    },
  ],
});
const RULES = ruleset({
  services: new Map([['example', TOOL]]),
  restrictions: [
    restriction({ evidence: ['authorities/us-dod#0'], names: [naming()] }),
    restriction({
      id: 'all-ai',
      targets: { ...restriction().targets, services: [], ai: 'public' },
      evidence: ['authorities/us-dod#0'],
    }),
  ],
});
const DETAILS: ReportDetails = {
  claims: {
    training: [
      {
        note: 'A switch turns it off.',
        history: [{ value: 'no-refusal', until: '2025-02-14', evidence: ['services/example#1'], note: null }],
      },
      { note: null, history: [] },
    ],
  },
  documents: {
    'services/example': [receipt('policy'), receipt('contract')],
    'authorities/us-dod': [receipt('order')],
  },
  texts: { 'restriction:order': 'All devices.', 'incident:leak': 'It is said.', 'answer:leak': 'Denied.' },
  names: {
    ...NO_NAMES,
    authorities: { 'us-dod': { name: 'US Department of Defense' } },
    orders: { order: 'An order', 'all-ai': 'On AI' },
    incidents: { 'example/leak': 'A leak' },
  },
};

describe('the evidence brief', () => {
  const brief = buildBrief(toolReport(TOOL, RULES), DETAILS);

  it('has every answer to a question, with whom it holds for, its note, its past and its documents', () => {
    const training = brief.statements.filter(({ id }) => id === 'training');
    expect(training.map(({ holdsFor, text, basis }) => [holdsFor, text, basis])).toEqual([
      ['All other terms and places', 'Prompts train models unless you switch it off.', 'stated'],
      ['team plan and enterprise plan', 'Prompts do not train models.', 'inferred'],
    ]);
    const [first] = training;
    expect(first?.note).toBe('A switch turns it off.');
    expect(first?.before.map(({ text }) => text)).toEqual([
      'Until 14 February 2025: Prompts train models; no way to refuse was found in the terms.',
    ]);
    expect(first?.sources.map(({ url }) => url)).toEqual(['https://example.com/policy']);
  });

  it('has every order, those that name the tool told from those on AI at large', () => {
    expect(brief.orders.map(({ id, reach, body }) => [id, reach, body])).toEqual([
      ['order', 'by-name', 'US Department of Defense'],
      ['all-ai', 'at-large', 'US Department of Defense'],
    ]);
  });

  it('calls an allegation one, with the answer to it', () => {
    expect(brief.incidents).toMatchObject([
      { title: 'A leak', status: 'Allegation', note: 'It is said. Denied.' },
    ]);
  });

  it('is written as Markdown with numbered documents', () => {
    const text = BRIEF_FORMATS.markdown.write(brief);
    expect(text).toMatch(/^# Example: evidence brief\n\n- \*\*Level\*\*: /);
    expect(text).toContain(
      '- **Training (team plan and enterprise plan)**: Prompts do not train models. \\[2\\]\n  - Our reading of the documents',
    );
    expect(text).toContain('  - Until 14 February 2025: ');
    expect(text).toContain('1 order on AI tools at large');
    expect(text).toContain(
      '1. Privacy policy, Example, Inc.: policy, of May 2026; read on 24 November 2026. <https://example.com/policy>',
    );
    expect(text).not.toContain('On AI');
  });

  it('is written as JSON that reads back the same', () => {
    expect(JSON.parse(BRIEF_FORMATS.json.write(brief))).toEqual(brief);
  });

  it('is written as a table with everything', () => {
    const lines = BRIEF_FORMATS.csv.write(brief).split('\r\n');
    expect(lines[0]).toBe(
      '\uFEFF"tool","part","subject","statement","holds_for","status","date","note","publisher","document","document_kind","document_date","read_on","link"',
    );
    expect(lines.filter((line) => line.includes('"restriction-at-large"'))).toHaveLength(1);
    expect(lines.filter((line) => line.includes('"past-claim"'))).toHaveLength(1);
  });

  it('names its file by tool and day', () => {
    expect(nameFile(brief, 'markdown')).toBe('plimsoll-example-2026-11-24.md');
  });
});
