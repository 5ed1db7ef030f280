import type { RecordFault } from '../problem.ts';
import { listAddresses } from '../list-addresses.ts';
import type { RecordCheck } from './record-check.ts';

/** First labels of hosts on which nobody types a prompt: documentation, interfaces for programs, status, marketing. */
const NO_TOOL_LABELS = new Set([
  ...['api', 'docs', 'doc', 'developer', 'developers', 'reference', 'sdk', 'changelog', 'status'],
  ...['help', 'support', 'faq', 'learn', 'academy', 'community', 'forum', 'blog', 'news', 'press', 'about'],
  ...['careers', 'jobs', 'investors', 'legal', 'privacy', 'policies', 'trust', 'security', 'compliance'],
  ...['cdn', 'static', 'assets', 'images', 'download', 'downloads', 'login', 'auth', 'accounts', 'sso'],
]);

/** Hosts that serve programmers, yet can hold a page to chat in: they need the path of that page. */
const CONSOLE_LABELS = new Set(['platform', 'console', 'dashboard', 'portal', 'admin', 'build', 'cloud']);

export const toolHosts: RecordCheck = {
  name: 'tool-hosts',
  description:
    'An address is where a person meets the tool: documentation, interfaces for programs, status, help and marketing pages take no prompts, and a warning there teaches people to ignore warnings.',
  scope: 'record',
  severity: 'error',
  check: (records) =>
    listAddresses(records).flatMap(({ file, path, source, pattern }): RecordFault[] => {
      const labels = pattern.host.split('.');
      const first = labels.length > 2 ? (labels[0] ?? '') : '';
      const hasPage = pattern.path !== '' || pattern.query.length > 0;
      if (NO_TOOL_LABELS.has(first)) {
        const tip = 'remove it; the host of the tool itself belongs here';
        return [{ file, path, actual: `"${source}"`, expected: 'a host where prompts are typed', tip }];
      }
      if (CONSOLE_LABELS.has(first) && !hasPage) {
        const tip = 'add the path of the page to chat in, or remove the address';
        return [{ file, path, actual: `"${source}", a whole console`, expected: 'a path', tip }];
      }
      return [];
    }),
};
