import { createSiteServer } from './src/build/browsers/serve-sites.ts';
import { startChromium } from './src/build/browsers/chromium.ts';
const server = await createSiteServer({ sites: new Map() });
const b = await startChromium({ executablePath: '/usr/lib/chromium/chromium', extensionFolder: '.output/chrome-mv3', server });
const [settings, url, name, rows = '', height = '900'] = process.argv.slice(2);
await b.evaluateInExtension(`chrome.storage.local.set({ settings: ${settings} })`);
for (const scheme of ['light', 'dark'] as const) {
  const tab = await b.openTab();
  await tab.setViewport({ width: 400, height: Number(height) });
  await tab.setColorScheme(scheme);
  await tab.goto(b.extensionUrl(`popup.html?check=${encodeURIComponent(url)}`));
  await tab.waitFor(`document.querySelector('[data-ready], [data-testid="not-in-catalogue"], [data-testid="cannot-see"]')`, { what: 'ready' });
  await tab.evaluate(`document.documentElement.className = 'in-popup'`);
  for (const row of rows.split(',').filter(Boolean)) await tab.click(row.includes('[') ? row : `[data-testid="row:${row}"] summary`);
  await new Promise(r => setTimeout(r, 300));
  await tab.screenshot(`/tmp/scratch/${name}-${scheme}.png`);
  console.log(await tab.evaluate('[document.documentElement.scrollHeight, innerHeight]'));
  await tab.close();
}
await b.close(); await server.close();
