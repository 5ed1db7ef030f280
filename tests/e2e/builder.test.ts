import { describe, expect, it } from 'vitest';
import type { Tab } from '../../src/build/browsers/driver.ts';
import { FIREFOX_ID } from '../../src/policy/formats/browsers.ts';
import { BROWSER, readPart, useWorld } from './world.ts';

const world = useWorld();

async function openBuilder(): Promise<Tab> {
  const { browser } = world();
  const tab = await browser.openTab(browser.extensionUrl('options.html#/builder'));
  await tab.waitFor(
    `document.querySelectorAll('[data-testid="builder:sample"] option').length > 3 &&
     document.querySelector('[data-testid="builder:effect:deepseek"]')`,
    { what: 'the builder' },
  );
  return tab;
}

/** Sets a field as a person does, and has the page hear of it. */
const setField = (tab: Tab, selector: string, value: string) =>
  tab.evaluate(`(() => {
    const field = document.querySelector(${JSON.stringify(selector)});
    field.value = ${JSON.stringify(value)};
    for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
  })()`);

const waitForAction = (tab: Tab, service: string, action: string) =>
  tab.waitFor(
    `document.querySelector('[data-testid="builder:effect:${service}"]')?.dataset.action === '${action}'`,
    { what: `${service} to be "${action}"` },
  );

const readText = (tab: Tab, file: string) =>
  tab.evaluate<string | null>(
    `document.querySelector('[data-testid="builder:text:${file}"]')?.textContent ?? null`,
  );

describe(`the policy builder in ${BROWSER}`, () => {
  it('composes rules, shows at once what they do, and what can not be used', async () => {
    const tab = await openBuilder();
    await setField(tab, '#key-actionAtSevere', 'block');
    await waitForAction(tab, 'deepseek', 'block');
    await tab.evaluate(`document.querySelector('[data-testid="builder:group:rules"]').open = true`);
    await tab.click('[data-testid="builder:add-rule"]');
    await setField(tab, '#rule-action', 'justify');
    await setField(tab, '#rule-services', 'chatgpt, no-such-tool');
    await tab.click('[data-testid="builder:keep-rule"]');
    await tab.waitFor(
      `document.querySelector('[data-testid="problems"]')?.innerText.includes('no-such-tool')`,
      {
        what: 'the word of the fault',
      },
    );
    await setField(tab, '.rule-lines textarea', '{"action":"justify","services":["chatgpt"]}');
    await waitForAction(tab, 'chatgpt', 'justify');
    expect(await readPart(tab, 'problems')).toBeNull();
    expect(await readPart(tab, 'builder:effect:chatgpt')).toContain('rules[0]');
    await tab.evaluate(
      '(() => { document.documentElement.dataset.before = "reload"; location.reload(); })()',
    );
    await tab.waitFor('document.documentElement.dataset.before === undefined', { what: 'the new page' });
    await waitForAction(tab, 'chatgpt', 'justify');
    await tab.click('[data-testid="builder:clear"]');
    await waitForAction(tab, 'chatgpt', 'inform');
    await tab.close();
  });

  it('starts from a sample and writes it for a console', async () => {
    const tab = await openBuilder();
    await setField(tab, '[data-testid="builder:sample"]', 'us-navy');
    await waitForAction(tab, 'deepseek', 'block');
    await setField(tab, '[data-testid="builder:format"]', 'firefox');
    await setField(tab, '[data-testid="builder:id:firefox"]', 'no id');
    await tab.waitFor(`document.querySelector('[data-testid="builder:no-id"]')`, {
      what: 'the word of the id',
    });
    await setField(tab, '[data-testid="builder:id:firefox"]', FIREFOX_ID);
    await tab.waitFor(`document.querySelector('[data-testid="builder:text:policies.json"]')`, {
      what: 'the file',
    });
    const written = JSON.parse((await readText(tab, 'policies.json')) ?? '') as {
      policies: { '3rdparty': { Extensions: Record<string, Record<string, unknown>> } };
    };
    const values = written.policies['3rdparty'].Extensions[FIREFOX_ID];
    expect(values?.['audience']).toEqual(['us-navy']);
    expect(values?.['expectedKeys']).toContain('audience');
    await tab.evaluate(`(() => { globalThis.saved = [];
      URL.createObjectURL = (blob) => { blob.text().then((text) => saved.push(text)); return '#/builder'; }; })()`);
    await tab.click('[data-testid="builder:file:policies.json"]');
    expect(await tab.waitFor(`globalThis.saved[0]`, { what: 'the saved file' })).toBe(
      await readText(tab, 'policies.json'),
    );
    await tab.close();
  });
});
