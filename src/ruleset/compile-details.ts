import { locateEvidence } from './compile-claims.ts';
import { FORMAT, type Details, type Receipt } from './compiled.ts';
import { referTo } from './decode-claims.ts';
import type { Records } from './record-files.ts';
import type { Evidence } from './schema/common.ts';
import type { ServiceRecord } from './schema/service.ts';

/** Compiles the documents and texts that surfaces show: a file a service, one for all authorities, one for the jurisdictions. */
export function compileDetails({
  services,
  providers,
  authorities,
  jurisdictions,
}: Records): Map<string, Details> {
  const providersById = new Map(providers.map((provider) => [provider.id, provider]));
  const details = new Map<string, Details>();
  for (const service of services) {
    const provider = providersById.get(service.provider);
    details.set(`services/${service.id}`, {
      format: FORMAT,
      claims: listClaimDetails(service),
      documents: {
        [`services/${service.id}`]: listReceipts(service.evidence),
        ...(provider === undefined ? {} : { [`providers/${provider.id}`]: listReceipts(provider.evidence) }),
      },
      texts: {
        ...(service.note === undefined ? {} : { note: service.note }),
        ...Object.fromEntries(
          service.incidents.flatMap(({ id, summary, answer }) =>
            listTexts([`incident:${id}`, summary], [`answer:${id}`, answer]),
          ),
        ),
      },
    });
  }
  details.set('authorities', {
    format: FORMAT,
    claims: {},
    documents: Object.fromEntries(
      authorities.map(({ id, evidence }) => [`authorities/${id}`, listReceipts(evidence)]),
    ),
    texts: Object.fromEntries(
      authorities.flatMap(({ restrictions, approvals = [] }) => [
        ...restrictions.flatMap(({ id, summary, aftermath }) =>
          listTexts([`restriction:${id}`, summary], [`aftermath:${id}`, aftermath]),
        ),
        ...approvals.flatMap(({ id, summary }) => listTexts([`approval:${id}`, summary])),
      ]),
    ),
  });
  details.set('jurisdictions', {
    format: FORMAT,
    claims: {},
    documents: { jurisdictions: listReceipts(jurisdictions.evidence) },
    texts: Object.fromEntries(
      jurisdictions.jurisdictions.flatMap(({ code, laws }) =>
        laws[0] === undefined || laws[0].value === 'unknown' ? [] : [[`laws:${code}`, laws[0].value]],
      ),
    ),
  });
  return details;
}

function listTexts(
  ...texts: readonly (readonly [key: string, text: string | null | undefined])[]
): [string, string][] {
  return texts.flatMap(([key, text]): [string, string][] =>
    text === null || text === undefined ? [] : [[key, text]],
  );
}

/** Notes and history of each claim, variant by variant. */
function listClaimDetails({ id, claims, evidence: documents }: ServiceRecord): Details['claims'] {
  const locate = locateEvidence(documents);
  return Object.fromEntries(
    Object.entries(claims).map(([name, variants]) => [
      name,
      variants.map(({ note, history }) => ({
        note: note ?? null,
        history: (history ?? []).map((entry) => ({
          value: entry.value,
          until: entry.until,
          evidence: referTo(`services/${id}`, locate(entry.evidence)),
          note: entry.note ?? null,
        })),
      })),
    ]),
  );
}

function listReceipts(evidence: readonly Evidence[]): Receipt[] {
  return evidence.map((document) => ({ ...document, archivedUrl: document.archivedUrl ?? null }));
}
