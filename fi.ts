import { createSiteServer } from './src/build/browsers/serve-sites.ts';
import { startChromium } from './src/build/browsers/chromium.ts';
const server = await createSiteServer({ sites: new Map() });
console.time('start');
const b = await startChromium({ executablePath: '/usr/lib/chromium/chromium', extensionFolder: '.output/chrome-mv3', server, policy: { organization: 'X', blockedServices: ['deepseek'] }, install: 'policy' });
console.timeEnd('start');
await new Promise(r => setTimeout(r, 4000));
console.log(await b.evaluateInExtension('chrome.declarativeNetRequest.getDynamicRules().then(r=>r.length)'));
await b.close(); await server.close();
