import { isOthersWordsOnly } from '../count-sources.ts';
import { listClaims } from '../list-claims.ts';
import type { RecordFault } from '../problem.ts';
import type { Evidence } from '../schema/common.ts';
import type { RecordCheck } from './record-check.ts';
import { listApprovalEntries, listRestrictionEntries } from './visit.ts';

/** A statement with its basis and its documents. */
interface Statement {
  readonly file: string;
  readonly path: string;
  readonly basis: string | undefined;
  readonly documents: readonly Evidence[];
}

export const basis: RecordCheck = {
  name: 'basis',
  description:
    '"Stated" is said of the owner\'s own text only; where nothing but press, research or other secondary sources speaks, the basis is "reported" or "inferred".',
  scope: 'record',
  severity: 'error',
  check: (records) => {
    const claims = listClaims(records).map(({ file, path, claim, documents }): Statement => ({
      file,
      path,
      basis: claim.basis,
      documents,
    }));
    const orders = [...listRestrictionEntries(records), ...listApprovalEntries(records)].flatMap(
      ({ file, path, entry, evidence }): Statement[] => {
        const pick = (ids: readonly string[]) => evidence.filter(({ id }) => ids.includes(id));
        return [
          { file, path, basis: entry.basis, documents: pick(entry.evidence) },
          ...entry.names.map((naming, index) => ({
            file,
            path: `${path}.names[${index}]`,
            basis: naming.basis,
            documents: pick(naming.evidence),
          })),
        ];
      },
    );
    return [...claims, ...orders]
      .filter((statement) => statement.basis === 'stated' && isOthersWordsOnly(statement.documents))
      .map(({ file, path, documents }): RecordFault => {
        const kinds = [...new Set(documents.map(({ kind }) => kind))].join(', ');
        const tip = 'write "reported", or cite the owner\'s own document';
        const actual = `"stated" by ${kinds} only`;
        return { file, path: `${path}.basis`, actual, expected: '"reported" or "inferred"', tip };
      });
  },
};
