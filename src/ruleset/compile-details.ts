import { FORMAT, type Details } from './compiled.ts';
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
      claims: listClaimDetails(`services/${service.id}`, service.claims),
      evidence: {
        ...fileEvidence(`services/${service.id}`, service.evidence),
        ...(provider === undefined ? {} : fileEvidence(`providers/${provider.id}`, provider.evidence)),
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
    evidence: mergeEvidence(
      authorities.map(({ id, evidence }) => fileEvidence(`authorities/${id}`, evidence)),
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
    evidence: fileEvidence('jurisdictions', jurisdictions.evidence),
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
function listClaimDetails(file: string, claims: ServiceRecord['claims']): Details['claims'] {
  return Object.fromEntries(
    Object.entries(claims).map(([name, variants]) => [
      name,
      variants.map(({ note, history }) => ({
        note: note ?? null,
        history: (history ?? []).map((entry) => ({
          value: entry.value,
          until: entry.until,
          evidence: entry.evidence.map((id) => `${file}#${id}`),
          note: entry.note ?? null,
        })),
      })),
    ]),
  );
}

function fileEvidence(file: string, evidence: readonly Evidence[]): Details['evidence'] {
  return Object.fromEntries(
    evidence.map(({ id, ...document }) => [
      `${file}#${id}`,
      { ...document, archivedUrl: document.archivedUrl ?? null },
    ]),
  );
}

function mergeEvidence(parts: readonly Details['evidence'][]): Details['evidence'] {
  return Object.fromEntries(parts.flatMap((part) => Object.entries(part)));
}
