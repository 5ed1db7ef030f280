import { createHandlers } from '../../src/app/handlers.ts';
import { refreshPolicy } from '../../src/app/keep-policy.ts';
import { handleFailedNavigation } from '../../src/app/stop-page.ts';
import { handleAlarm, handleInstallation } from '../../src/app/wake.ts';
import { parseAddressPattern } from '../../src/core/address-pattern.ts';
import type { Ruleset } from '../../src/core/records.ts';
import { DEFAULT_SETTINGS } from '../../src/policy/user-settings.ts';
import { only, ruleset, service } from '../fake-records.ts';
import type { FakeWorld } from './fake-world.ts';
import { contentOf, NOW, PAGE, type Scenario } from './kill-points.ts';

const MS_PER_MINUTE = 60_000;
const DEEP = 'https://deep.example/chat';
const CHAT = 'https://chat.example.com/';
const LATER = 'https://later.example/';

const POLICY = {
  organization: 'Example Bank',
  blockedServices: ['deep'],
  rules: [
    '{"id":"reasons","action":"justify","services":["example"]}',
    '{"id":"soon","action":"block","hosts":["later.example"],"from":"2026-11-25"}',
  ],
};

/** Two tools: one that informs by itself, one that a policy can ask a reason for. */
export const RECORDS: Ruleset = ruleset({
  services: new Map(
    [
      service(),
      service({
        id: 'deep',
        name: 'Deep',
        addresses: [patternOf('deep.example')],
        provider: { id: 'deep-ltd', name: 'Deep', isNamedEntity: true, country: only('CN'), parent: null },
        claims: {
          ...service().claims,
          residency: only({ countries: ['CN'], heldBy: 'provider', elsewhere: false }),
          training: only('no-refusal'),
        },
      }),
    ].map((entry) => [entry.id, entry]),
  ),
});

function patternOf(source: string) {
  const pattern = parseAddressPattern(source);
  if (pattern === null) throw new Error(source);
  return pattern;
}

const withPolicy = (world: FakeWorld, values: Readonly<Record<string, unknown>> = POLICY) => {
  world.answer = { kind: 'values', values };
};

function keepPass(world: FakeWorld, until: number): void {
  const pass = {
    id: 'pass',
    subject: 'service:example',
    reason: 'A public press release',
    granted: NOW - 10 * MS_PER_MINUTE,
    until,
  };
  world.local.set('passes', JSON.stringify([pass]));
}

export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'a visit that informs',
    outcome: /"title": "Plimsoll: Deep/,
    isRepeated: true,
    prepare: (world) => world.openTab(1, DEEP),
    act: (ports) => createHandlers(ports).visit({ address: DEEP }, contentOf(1, DEEP)),
  },
  {
    name: 'a visit to a blocked tool whose page is there',
    outcome: /extension:blocked\.html#https%3A%2F%2Fdeep\.example/,
    isRepeated: true,
    prepare: withPolicy,
    change: (world) => world.openTab(1, DEEP),
    act: (ports) => createHandlers(ports).visit({ address: DEEP }, contentOf(1, DEEP)),
  },
  {
    name: 'a tool whose records changed since the last visit',
    outcome: /changedTools[^]*low\/allow\/never\/US/,
    isRepeated: true,
    prepare(world) {
      world.openTab(1, DEEP);
      world.local.set('seen', '{"deep":"low/allow/never/US"}');
    },
    act: (ports) => createHandlers(ports).visit({ address: DEEP }, contentOf(1, DEEP)),
  },
  {
    name: 'a navigation that the net rules stopped',
    outcome: /stopped[^]*"netRules": \[\n\s*\{\n\s*"action": "block"/,
    isRepeated: false,
    prepare: withPolicy,
    // Nothing was loaded: the browser's own error page stands there.
    change: (world) => world.openTab(1, 'error:blocked by the net rules'),
    act: (ports) => handleFailedNavigation(ports, 1, DEEP),
    forgive: (snapshot) =>
      snapshot.replace(/(extension:blocked\.html#[^"]*|error:blocked by the net rules)/, 'stopped'),
  },
  {
    name: 'a policy that arrives while its tools are open',
    outcome:
      /blocked\.html#https%3A%2F%2Fdeep[^]*blocked\.html#https%3A%2F%2Fchat[^]*"notes\.example|blocked\.html#/,
    isRepeated: false,
    prepare(world) {
      world.openTab(1, DEEP);
      world.openTab(2, CHAT);
      world.openTab(3, 'https://notes.example/');
    },
    change: withPolicy,
    act: (ports) => refreshPolicy(ports, 'changed'),
  },
  {
    name: 'a policy that is taken back',
    outcome: /"netRules": \[\]/,
    isRepeated: false,
    prepare(world) {
      withPolicy(world);
      world.openTab(2, CHAT);
    },
    change(world) {
      world.answer = { kind: 'absent' };
    },
    act: (ports) => refreshPolicy(ports, 'changed'),
  },
  {
    name: 'a policy that can not be read any more',
    outcome: /blocked\.html#https%3A%2F%2Fchat/,
    isRepeated: false,
    prepare(world) {
      withPolicy(world, { ...POLICY, whenUnreadable: 'blockCatalogued' });
      world.openTab(2, CHAT);
    },
    change(world) {
      world.openTab(1, CHAT);
      world.answer = { kind: 'unreadable', reason: 'broken file' };
    },
    act: (ports) => refreshPolicy(ports, 'changed'),
  },
  {
    name: 'a day on which a rule begins',
    outcome: /blocked\.html#https%3A%2F%2Flater/,
    isRepeated: false,
    prepare(world) {
      withPolicy(world);
      world.openTab(1, LATER);
    },
    change(world) {
      world.now = Date.parse('2026-11-25T00:00:01Z');
      world.ring('day');
    },
    act: (ports) => handleAlarm(ports, 'day'),
  },
  {
    name: 'a pass that is asked for',
    outcome: /"passes",\n[^]*"sessionRules": \[\n\s*\{\n\s*"action": "allow"/,
    isRepeated: true,
    prepare(world) {
      withPolicy(world);
      world.openTab(1, `extension:blocked.html#${encodeURIComponent(CHAT)}`);
    },
    act: (ports) =>
      createHandlers(ports).askPass({ address: CHAT, reason: 'A public press release', minutes: 30 }, PAGE),
  },
  {
    name: 'a pass that a person ends',
    outcome: /blocked\.html#https%3A%2F%2Fchat[^]*"sessionRules": \[\]/,
    isRepeated: true,
    prepare(world) {
      withPolicy(world);
      keepPass(world, NOW + 30 * MS_PER_MINUTE);
      world.openTab(1, CHAT);
    },
    act: (ports) => createHandlers(ports).endPass({ id: 'pass' }, PAGE),
  },
  {
    name: 'a pass that is over',
    outcome: /blocked\.html#https%3A%2F%2Fchat[^]*"sessionRules": \[\]/,
    isRepeated: false,
    prepare(world) {
      withPolicy(world);
      keepPass(world, NOW + MS_PER_MINUTE);
      world.openTab(1, CHAT);
    },
    change(world) {
      world.now = NOW + MS_PER_MINUTE;
      world.ring('passes');
    },
    act: (ports) => handleAlarm(ports, 'passes'),
  },
  {
    name: 'a browser that starts with a pass that holds',
    outcome: /"sessionRules": \[\n\s*\{\n\s*"action": "allow"/,
    isRepeated: false,
    prepare(world) {
      withPolicy(world);
      keepPass(world, NOW + 30 * MS_PER_MINUTE);
    },
    change: (world) => world.endBrowser(),
    act: async () => undefined,
  },
  {
    name: 'settings that a person saves',
    outcome: /notices\\":\\"never/,
    isRepeated: true,
    prepare: (world) => world.openTab(1, DEEP),
    act: (ports) =>
      createHandlers(ports).saveSettings({ ...DEFAULT_SETTINGS, view: 'eu', notices: 'never' }, PAGE),
  },
  {
    name: 'stored data that a person erases',
    outcome: /view\\":\\"other[^]*"passes",\n[^]*"\[\]"|"passes",\s*"\[\]"/,
    isRepeated: true,
    prepare(world) {
      world.openTab(1, DEEP);
      world.local.set('settings', JSON.stringify({ ...DEFAULT_SETTINGS, view: 'eu' }));
      keepPass(world, NOW - MS_PER_MINUTE);
    },
    act: (ports) => createHandlers(ports).eraseStoredData(null, PAGE),
  },
  {
    name: 'a notice that is put off',
    outcome: /dismissedNotices[^]*deep/,
    isRepeated: true,
    prepare: (world) => world.openTab(1, DEEP),
    act: (ports) => createHandlers(ports).dismissNotice({ address: DEEP }, contentOf(1, DEEP)),
  },
  {
    name: 'an update of the extension',
    outcome: /"title": "Plimsoll: Deep/,
    isRepeated: false,
    prepare: (world) => world.openTab(1, DEEP),
    change(world) {
      world.endBrowser();
      world.local.set('netRules', '{"day":"2026-11-24","mark":"of an older version"}');
    },
    act: (ports) => handleInstallation(ports, false),
  },
  {
    name: 'a grace that is over',
    outcome: /blocked\.html#https%3A%2F%2Fdeep/,
    isRepeated: false,
    prepare(world) {
      withPolicy(world, { ...POLICY, graceMinutes: '5' });
      world.openTab(1, DEEP);
    },
    change(world) {
      world.now = NOW + 5 * MS_PER_MINUTE;
      world.ring('grace');
    },
    act: (ports) => handleAlarm(ports, 'grace'),
  },
];
