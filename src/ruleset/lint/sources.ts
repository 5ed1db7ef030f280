import type { RecordFault } from '../problem.ts';
import type { RecordCheck } from './record-check.ts';
import { listFiles } from './visit.ts';

/** Sites whose texts are copies, machine-written or invented: pointers to a document, never its receipt. */
const NO_EVIDENCE_HOSTS = [
  'news-pravda.com',
  'stoptheccp.org',
  'particle.news',
  'conductatlas.com',
  'infercheck.ai',
  'grokipedia.com',
  'wikipedia.org',
  'reddit.com',
  'medium.com',
  'deepseek.chat',
  'kimi-k2.ai',
];

export const sources: RecordCheck = {
  name: 'sources',
  description:
    "Evidence is the document at its owner's address: mirrors, machine-written summaries, forums, fan sites and encyclopedias point to a document and are none.",
  scope: 'record',
  severity: 'error',
  check: (records) =>
    listFiles(records).flatMap(({ file, record }) =>
      record.evidence.flatMap(({ url }, index): RecordFault[] => {
        const { hostname } = new URL(url);
        const bad = NO_EVIDENCE_HOSTS.find((host) => hostname === host || hostname.endsWith(`.${host}`));
        if (bad === undefined) return [];
        const path = `evidence[${index}].url`;
        const tip = 'cite the document that it points to';
        return [{ file, path, actual: bad, expected: "the document at its owner's address", tip }];
      }),
    ),
};
