import type { RecordFault } from '../problem.ts';
import { listAddresses } from '../list-addresses.ts';
import type { RecordCheck } from './record-check.ts';

/** Sites of which an AI tool is only a part. */
const WHOLE_SITES = new Set([
  ...['adobe.com', 'amazon.com', 'apple.com', 'baidu.com', 'bing.com', 'brave.com', 'search.brave.com'],
  ...['canva.com', 'discord.com', 'duckduckgo.com', 'ecosia.org', 'facebook.com', 'figma.com', 'github.com'],
  ...['google.com', 'huggingface.co', 'instagram.com', 'jetbrains.com', 'kagi.com', 'linkedin.com'],
  ...['messenger.com', 'microsoft.com', 'naver.com', 'notion.com', 'notion.so', 'office.com', 'opera.com'],
  ...['proton.me', 'qwant.com', 'reddit.com', 'samsung.com', 'slack.com', 'app.slack.com', 'snapchat.com'],
  ...['startpage.com', 'twitter.com', 'vercel.com', 'web.whatsapp.com', 'whatsapp.com', 'x.com', 'yahoo.com'],
  ...['yandex.ru', 'ya.ru', 'youtube.com', 'zoom.us'],
]);

export const wholeSites: RecordCheck = {
  name: 'whole-sites',
  description:
    'A site that is more than an AI tool is named with the path or query of the tool: who reads mail or code there has met no AI tool.',
  scope: 'record',
  severity: 'error',
  check: (records) =>
    listAddresses(records).flatMap(({ file, path, source, pattern }): RecordFault[] => {
      const isWhole = pattern.path === '' && pattern.query.length === 0;
      if (!isWhole || !WHOLE_SITES.has(pattern.host)) return [];
      const tip = 'write host/path or host?key=value, or leave the address out';
      return [{ file, path, actual: `"${source}"`, expected: 'the part that is the tool', tip }];
    }),
};
