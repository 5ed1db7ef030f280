import type { RecordCheck } from './record-check.ts';
import { listFiles } from './visit.ts';

/** Sites whose texts are copies, machine-written or invented: pointers to a document, never its receipt. */ const NO_EVIDENCE_HOSTS =
  [
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
  ]; /** Evidence is the document at its owner's address, not a mirror or a summary. */
export const sources: RecordCheck = {
  name: 'sources',
  description:
    'Sites whose texts are copies, machine-written or invented: pointers to a document, never its receipt.',
  scope: 'record',
  check: (records) =>
    listFiles(records).flatMap(({ file, record }) =>
      record.evidence.flatMap(({ url }, index) => {
        const { hostname } = new URL(url);
        const bad = NO_EVIDENCE_HOSTS.find((host) => hostname === host || hostname.endsWith(`.${host}`));
        if (bad === undefined) return [];
        const message = `${bad} is no evidence: cite the document that it points to, at its owner's address`;
        return [{ file, path: `evidence[${index}].url`, message }];
      }),
    ),
};
