import { describe, expect, it } from 'vitest';
import type { Tab } from '../../src/build/browsers/driver.ts';
import { BROWSER, CHAT_PAGE, readPart, useWorld, waitForPolicy } from './world.ts';

const world = useWorld(
  { 'chat.deepseek.com': CHAT_PAGE },
  {
    policy: {
      organization: 'Example Bank',
      blockedServices: ['deepseek', 'no-such-tool'],
      rules: [
        '{"id":"reasons","action":"justify","services":["chatgpt"],"until":"2026-12-31"}',
        '{"action":"explode"}',
      ],
      graceMinutes: 'soon',
      expectedKeys: ['organization', 'audience'],
    },
  },
);

async function openPolicy(): Promise<Tab> {
  const { browser } = world();
  await waitForPolicy(browser);
  const tab = await browser.openTab(browser.extensionUrl('options.html#/policy'));
  await tab.waitFor(`document.querySelector('[data-testid="policy"][data-status="present"]')`, {
    what: 'the policy',
  });
  return tab;
}

const waitForOutcome = (tab: Tab, words: string) =>
  tab.waitFor<string>(
    `((text) => text?.includes('${words}') && text)(
       document.querySelector('[data-testid="simulator:outcome"]')?.innerText)`,
    { what: `an outcome with "${words}"` },
  );
const waitForScreen = (tab: Tab, words: string) =>
  tab.waitFor(
    `document.querySelector('[data-testid="simulator:screen"]')?.contentDocument
      ?.body?.innerText.includes('${words}')`,
    { what: `"${words}" on the simulated screen` },
  );

describe(`the policy page in ${BROWSER}`, () => {
  it('tells key by key what holds, from whom, what is wrong and what is missing', async () => {
    const tab = await openPolicy();
    expect(await readPart(tab, 'policy:read')).toMatch(/Last read on .*2026/);
    expect(await readPart(tab, 'policy:missing')).toContain('audience');
    expect(await readPart(tab, 'policy:key:blockedServices')).toMatch(/deepseek.*no "no-such-tool"/);
    expect(await readPart(tab, 'policy:key:rules')).toMatch(
      /reasons: justify; services chatgpt; until 2026-12-31.*rules\[1\]\.action.*write one of allow/,
    );
    expect(await readPart(tab, 'policy:key:graceMinutes')).toMatch(/0.*write a whole number.*defaults/);
    expect(await readPart(tab, 'policy:key:notApproved')).toBeNull();
    await tab.click('[data-testid="policy:all-keys"]');
    expect(await readPart(tab, 'policy:key:notApproved')).toContain('nothing');
    expect(
      await tab.evaluate(`document.querySelector('[data-testid="policy:delivered"]').textContent`),
    ).toContain('"no-such-tool"');
    await tab.close();
  });

  it('simulates a verdict with its very screen, for another audience and day', async () => {
    const tab = await openPolicy();
    await tab.click('[data-testid="simulator:run"]');
    expect(await waitForOutcome(tab, 'DeepSeek: block')).toContain('blockedServices:deepseek');
    await waitForScreen(tab, 'Example Bank does not allow DeepSeek');

    await tab.fill('[data-testid="simulator:question"]', 'kimi');
    await tab.fill('[data-testid="simulator:audience"]', 'us-navy');
    await tab.fill('[data-testid="simulator:date"]', '2026-11-24');
    await tab.click('[data-testid="simulator:run"]');
    await waitForOutcome(tab, 'Kimi');
    await waitForScreen(tab, 'Kimi');

    await tab.fill('[data-testid="simulator:question"]', 'chatgpt');
    await tab.fill('[data-testid="simulator:audience"]', '');
    await tab.fill('[data-testid="simulator:date"]', '2027-01-01');
    await tab.click('[data-testid="simulator:run"]');
    await waitForOutcome(tab, 'level:');
    await tab.fill('[data-testid="simulator:audience"]', 'the moon');
    await tab.click('[data-testid="simulator:run"]');
    await tab.waitFor(`document.querySelector('[data-testid="simulator"] [role="alert"]')`, {
      what: 'the word that nobody knows the body',
    });
    await tab.close();
  });

  it('changes nothing while it simulates', async () => {
    const tab = await openPolicy();
    await tab.fill('[data-testid="simulator:question"]', 'https://chatgpt.com/');
    await tab.click('[data-testid="simulator:run"]');
    await waitForScreen(tab, 'What do you need it for?');
    const isInert = await tab.evaluate(
      `Boolean(document.querySelector('[data-testid="simulator:screen"]').contentDocument
        .querySelector('[data-testid="pass"]').closest('[inert]'))`,
    );
    expect(isInert).toBe(true);
    await tab.close();
  });

  it('saves a file for support, without the reasons of passes unless asked for', async () => {
    const tab = await openPolicy();
    await world().browser.evaluateInExtension(
      `chrome.storage.local.set({ passes: [{ id: 'a', subject: 'service:chatgpt', reason: 'a private reason',
        granted: Date.now() - 2000, until: Date.now() - 1000 }] })`,
    );
    await tab.evaluate(`(() => { globalThis.saved = [];
      URL.createObjectURL = (blob) => { blob.text().then((text) => saved.push(text)); return '#/policy'; }; })()`);
    await tab.click('[data-testid="support:save"]');
    const without = await tab.waitFor(`globalThis.saved[0]`, { what: 'the file' });
    expect(without).toContain('"service:chatgpt"');
    expect(without).toContain('"unknown-id"');
    expect(without).not.toContain('a private reason');
    await tab.click('[data-testid="support:reasons"]');
    await tab.click('[data-testid="support:save"]');
    expect(await tab.waitFor(`globalThis.saved[1]`, { what: 'the other file' })).toContain(
      'a private reason',
    );
    await tab.close();
  });
});
