/** A recorded, timed permission to go on, with a reason. */
export interface Pass {
  readonly id: string;
  /** What it is for: `service:chatgpt`, or `host:chat.example` for what the catalogue does not know. */
  readonly subject: string;
  readonly reason: string;
  /** Milliseconds since 1970, UTC. */
  readonly granted: number;
  readonly until: number;
}

/** A clock that is set back by more than this ends a pass: it would last longer than was asked for. */
export const CLOCK_TOLERANCE_MS = 5 * 60_000;

/** Whether a pass holds now. */
export function isPassValid({ granted, until }: Pass, now: number): boolean {
  return now < until && now > granted - CLOCK_TOLERANCE_MS;
}

/** The pass that lets a person go on to a subject now. */
export function findPass(passes: readonly Pass[], subject: string, now: number): Pass | null {
  const valid = passes.filter((pass) => pass.subject === subject && isPassValid(pass, now));
  return valid.reduce<Pass | null>(
    (best, pass) => (best === null || pass.until > best.until ? pass : best),
    null,
  );
}

/** The subject of passes for a tool: the catalogue's, the organization's own, or a host. */
export function namePassSubject(tool: {
  readonly service: { readonly id: string } | null;
  readonly custom: { readonly id: string } | null;
  readonly host: string | null;
}): string | null {
  if (tool.service !== null) return `service:${tool.service.id}`;
  if (tool.custom !== null) return `custom:${tool.custom.id}`;
  return tool.host === null ? null : `host:${tool.host}`;
}
