import type { Authority, Naming, Restriction, Ruleset } from './records.ts';
import type { Relation } from './vocabulary.ts';

/** One authority that a person answers to, and how. */
export interface AudienceMember {
  readonly relation: Relation;
  readonly authority: string;
}

/** Every relation that a person has through the tree of authorities, as `relation:authority`. */
export type Audience = ReadonlySet<string>;

/**
 * Reads `us-navy`, `contractor:us-dod`, or the spoken forms `us-dod-contractor` and `us-defense-contractor`.
 *
 * @returns `null` when no such authority is in the records.
 */
export function parseAudience(source: string, authorities: Ruleset['authorities']): AudienceMember | null {
  const name = source.trim().toLowerCase();
  const contractor = /^contractor:(.+)$/.exec(name)?.[1] ?? /^(.+)-contractor$/.exec(name)?.[1];
  if (contractor !== undefined) {
    const authority = authorities.get(contractor === 'us-defense' ? 'us-dod' : contractor);
    return authority === undefined ? null : { relation: 'contractorTo', authority: authority.id };
  }
  const authority = authorities.get(name);
  if (authority === undefined) return null;
  return { relation: authority.kind === 'public' ? 'public' : 'partOf', authority: authority.id };
}

/** Writes an audience member in the form that {@link parseAudience} reads. */
export function formatAudience({ relation, authority }: AudienceMember): string {
  return relation === 'contractorTo' ? `contractor:${authority}` : authority;
}

/** Follows the tree: who belongs to a body belongs to its parents, and to the public of its country. */
export function expandAudience(
  members: readonly AudienceMember[],
  authorities: Ruleset['authorities'],
): Audience {
  const audience = new Set<string>();
  const publics = [...authorities.values()].filter(({ kind }) => kind === 'public');
  for (const { relation, authority: start } of members) {
    const seen = new Set<string>();
    for (let id: string | null = start; id !== null && !seen.has(id);) {
      const step: Authority | undefined = authorities.get(id);
      if (step === undefined) break;
      seen.add(id);
      audience.add(`${relation}:${id}`);
      for (const { id: publicId, country } of publics) {
        if (country !== null && country === step.country) audience.add(`public:${publicId}`);
      }
      id = step.partOf;
    }
  }
  return audience;
}

/** The groups that a restriction names and the audience belongs to. */
export function findNamings(restriction: Restriction, audience: Audience): Naming[] {
  return restriction.names.filter(({ relation, authority }) => audience.has(`${relation}:${authority}`));
}
