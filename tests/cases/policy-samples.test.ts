import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lintPolicy } from '../../src/cli/lint-policy.ts';
import { readPolicy } from '../../src/cli/read-policy/read-policy.ts';
import { runCheck } from '../../src/cli/run-check.ts';
import { FIREFOX_ID } from '../../src/policy/formats/browsers.ts';
import type { Action } from '../../src/core/vocabulary.ts';
import { decodeRuleset } from '../../src/ruleset/decode.ts';
import { loadCompiledRuleset } from '../../src/ruleset/load-ruleset.ts';

const FOLDER = 'assets/policy';
const TODAY = '2026-11-24';
const compiled = await loadCompiledRuleset();
const known = decodeRuleset(compiled.summaries);
const files = readdirSync(FOLDER);
const samples = files.filter((file) => !file.startsWith('unseen-hosts.'));

/** What a sample promises: a tool or an address, what happens there, and which rule or key decides. */
const CASES: Readonly<Record<string, readonly (readonly [input: string, action: Action, rule: string])[]>> = {
  'nothing-from-countries-of-concern.json': [
    ['https://chat.deepseek.com/a', 'block', 'stored-there'],
    ['kimi', 'block', 'stored-there'],
    ['qwen', 'block', 'stored-there'],
    ['gigachat', 'block', 'law-reaches'],
    ['yandex-alice', 'block', 'law-reaches'],
    ['character-ai', 'warn', 'stored-nobody-knows-where'],
    ['proton-lumo', 'allow', 'level:low'],
    ['https://www.example.com/', 'allow', 'not-in-catalogue'],
  ],
  'us-navy.json': [
    ['deepseek', 'block', 'whenNamed:us-ndaa-2026-1532'],
    ['chatgpt', 'block', 'whenNamed:us-navy-genai-2023'],
    ['genai-mil', 'allow', 'approvedServices:genai-mil'],
  ],
  'eu-public-body.json': [
    ['deepseek', 'block', 'concern'],
    ['replit', 'justify', 'no-adequacy'],
    ['chatgpt', 'warn', 'trains'],
    ['proton-lumo', 'allow', 'level:low'],
  ],
  'school.json': [
    ['character-ai', 'block', 'no-companions'],
    ['replika', 'block', 'no-companions'],
    ['poe', 'block', 'no-front-ends'],
    ['deepseek', 'block', 'worst'],
    ['chatgpt', 'warn', 'lessons'],
    ['deepl', 'allow', 'approvedServices:deepl'],
  ],
  'university.json': [
    ['microsoft-365-copilot', 'allow', 'copilot'],
    ['https://chatgpt.com/', 'inform', 'chatgpt'],
    ['claude', 'warn', 'under-review'],
    ['deepseek', 'justify', 'concern'],
    ['le-chat', 'warn', 'restricted-data'],
    ['gpt.university.example', 'allow', 'customServices:uni-gpt'],
  ],
  'approved-tools-only.json': [
    ['microsoft-365-copilot', 'allow', 'approvedServices:microsoft-365-copilot'],
    ['proton-lumo', 'block', 'notApproved'],
    ['deepseek', 'block', 'notApproved'],
    ['https://www.example.com/', 'allow', 'not-in-catalogue'],
  ],
  'inform-only.json': [
    ['deepseek', 'inform', 'level:severe'],
    ['proton-lumo', 'inform', 'level:low'],
  ],
};

describe.each(samples)('the sample %s', (file) => {
  it('is clean', () => {
    const result = lintPolicy(file, readPolicy(readFileSync(`${FOLDER}/${file}`)), known, TODAY);
    expect(result.lines).toEqual([expect.stringMatching(/: no problem$/)]);
  });

  it('keeps its promises', async () => {
    const cases = CASES[file] ?? [];
    expect(cases.length, 'write cases for the sample').toBeGreaterThan(0);
    const printed: string[] = [];
    async function* nothing() {
      yield '';
    }
    await runCheck(['--json', '--policy', `${FOLDER}/${file}`, ...cases.map(([input]) => input)], {
      ruleset: () => Promise.resolve(compiled),
      today: TODAY,
      input: nothing(),
      print: (line) => void printed.push(line),
      complain: (line) => expect.unreachable(line),
    });
    const verdicts = printed.map((line) => {
      const { input, verdict } = JSON.parse(line) as {
        readonly input: string;
        readonly verdict: { readonly action: string; readonly decidedBy: { readonly rule: string } };
      };
      return [input, verdict.action, verdict.decidedBy.rule];
    });
    expect(verdicts).toEqual(cases);
  });
});

describe('the samples for hosts that Plimsoll is not to see', () => {
  const read = (browser: string) =>
    JSON.parse(readFileSync(`${FOLDER}/unseen-hosts.${browser}.json`, 'utf8')) as unknown;

  it.each([
    ['chrome', { toolbar_pin: 'force_pinned' }],
    ['edge', { toolbar_state: 'force_shown' }],
  ])('for %s name hosts without paths, at most 100', (browser, own) => {
    const { ExtensionSettings: settings } = read(browser) as {
      readonly ExtensionSettings: Readonly<
        Record<string, { readonly runtime_blocked_hosts: readonly string[] }>
      >;
    };
    expect(settings['EXTENSION_ID']).toMatchObject(own);
    const hosts = settings['EXTENSION_ID']?.runtime_blocked_hosts ?? [];
    expect(hosts.length).toBeLessThanOrEqual(100);
    for (const host of hosts) expect(host).toMatch(/^\*:\/\/(\*\.)?[\w.-]+$/);
  });

  it('for Firefox name exact hosts, for all extensions', () => {
    const { policies } = read('firefox') as {
      readonly policies: {
        readonly ExtensionSettings: Readonly<
          Record<string, { readonly restricted_domains?: readonly string[] }>
        >;
      };
    };
    expect(Object.keys(policies.ExtensionSettings)).toEqual(['*', FIREFOX_ID]);
    for (const host of policies.ExtensionSettings['*']?.restricted_domains ?? [])
      expect(host).toMatch(/^[\w-]+(\.[\w-]+)+$/);
  });
});
