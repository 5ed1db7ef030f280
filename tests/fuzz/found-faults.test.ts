import { describe, expect, it } from 'vitest';
import { readPolicy } from '../../src/cli/read-policy/read-policy.ts';
import { findService, indexNames } from '../../src/core/find-service.ts';
import { parsePolicy } from '../../src/policy/parse-policy.ts';
import { settleManaged, UNREAD } from '../../src/policy/settle-managed.ts';
import { parseUserSettings, DEFAULT_SETTINGS } from '../../src/policy/user-settings.ts';
import { indexAddresses } from '../../src/ruleset/decode.ts';
import { writeLink } from '../../src/ui/options/export/markdown.ts';
import { writeRoute } from '../../src/ui/options/routes.ts';
import { ruleset, service, TODAY } from '../fake-records.ts';

// What long runs found once, or somebody who read the code with them in mind: each stays a case of its own.

const known = ruleset({ services: new Map([['example', service()]]) });
const understand = (values: unknown) => parsePolicy(values, known, TODAY);
const MANY = 300_000;

describe('texts of a policy', () => {
  it('lose the characters by which they would show otherwise than they read', () => {
    const { values } =
      understand({
        organization: 'Example\u202Eknab',
        blockMessage: 'first\n\u001B[2Jsecond',
        customServices: ['{"name":"Our\\u2066 Chat","hosts":"our.example"}'],
        rules: ['{"action":"block","services":"example","message":"No\\u200F"}'],
      }) ?? {};
    expect(values?.organization).toBe('Exampleknab');
    expect(values?.messages?.block).toBe('first\n[2Jsecond');
    expect(values?.customServices?.[0]?.name).toBe('Our Chat');
    expect(values?.rules?.[0]?.message).toBe('No');
  });

  it('are quoted without them where they are wrong', () => {
    const problems = understand({ ['bad\u202E']: 1, blockedServices: ['x\u001B[31m'] })?.problems;
    expect(JSON.stringify(problems)).not.toMatch(/\u202E|\\u001b/);
    expect(problems).toHaveLength(2);
  });

  it.each([
    'javascript:alert(1)@b.example',
    'a@b.example?bcc=c@d.example',
    'a@b.example&body=x',
    'https:\njavascript:alert(1)',
    'HTTPS://x.example',
    'data:text/html,x@b.example',
  ])('are no contact: %j', (contact) => {
    expect(understand({ contact })?.values.contact).toBeUndefined();
  });

  it.each([
    'it-security@example.com',
    "o'brien+ai@mail.example.co.uk",
    'https://intranet.example.com/ai?a=1',
  ])('can be a contact: %s', (contact) => {
    expect(understand({ contact })?.values.contact).toBe(contact);
  });
});

describe('a policy', () => {
  it('that is nested deeper than can be written down is unreadable, and the last one holds', () => {
    let deep: unknown = 'deep';
    for (let level = 0; level < 20_000; level += 1) deep = [deep];
    const at = { known, now: 1, today: TODAY };
    const good = settleManaged(UNREAD, { kind: 'values', values: { organization: 'A' } }, 'start', at);
    const after = settleManaged(good, { kind: 'values', values: { organization: 'B', deep } }, 'start', at);
    expect(after).toMatchObject({ status: 'unreadable', source: { organization: 'A' } });
  });

  it('of 10,000 own tools of one name numbers them at once', () => {
    const tool = '{"name":"Chat","hosts":"chat.example"}';
    const tools = understand({ customServices: Array.from({ length: 10_000 }, () => tool) })?.values
      .customServices;
    expect(tools?.at(-1)?.id).toBe('chat-10000');
  });

  it('with an endless host or key is answered at once', () => {
    const host = '/'.repeat(MANY);
    expect(
      understand({ customServices: [{ name: 'Chat', hosts: [`${host}x`] }] })?.values.customServices,
    ).toEqual([]);
    expect(understand({ [host]: 1 })?.problems).toHaveLength(1);
  });
});

describe('a question', () => {
  const finder = {
    addresses: indexAddresses(known),
    ...indexNames(known.services.values(), { aliases: {} }),
  };

  it.each([
    ['labels before a port that never comes', `${'a.'.repeat(MANY)}:x`],
    ['signs of a mail address', `${'a@a.'.repeat(MANY)} `],
    ['labels', 'a.'.repeat(MANY)],
  ])('of very many %s is answered at once', (_what, question) => {
    expect(findService(finder, question).match).toBeNull();
  });
});

describe('a policy file', () => {
  const read = (text: string) => readPolicy(new TextEncoder().encode(text));
  const HEAD = 'Windows Registry Editor Version 5.00\n[A]\n';

  it('quotes a broken line without what a terminal obeys', () => {
    expect(JSON.stringify(read(`${HEAD}\u001B[2J`))).toContain('\uFFFD[2J');
  });

  it.each([
    ['bytes over very many lines', `${HEAD}"a"=hex(1):${'61,00,\\\n'.repeat(MANY)}00,00`],
    ['a text that never ends', `${HEAD}"a"="${'b\n'.repeat(MANY)}`],
    ['texts of PowerShell that never end', `ConvertFrom-Json${"@'\n".repeat(MANY)}`],
  ])('of %s is read at once', (_what, text) => {
    expect(['policy', 'unreadable']).toContain(read(text).kind);
  });
});

it('writes half a character into an address as one that is missing', () => {
  expect(writeRoute('catalogue', '\uD800')).toBe('#/catalogue/%EF%BF%BD');
  expect(writeLink('https://a.example/\uD800')).toBe('<https://a.example/%EF%BF%BD>');
});

it('takes settings whose ids show otherwise than they read for none', () => {
  expect(parseUserSettings({ ...DEFAULT_SETTINGS, audience: ['us\u202Edod'] })).toBeNull();
});
