import { parseAudience, type AudienceMember } from '../core/audience.ts';
import { indexNames } from '../core/find-service.ts';
import type { NameTable } from '../core/names.ts';
import type { Ruleset } from '../core/records.ts';
import { parsePolicy } from '../policy/parse-policy.ts';
import type { PolicyValues } from '../policy/policy-values.ts';
import { resolvePolicy } from '../policy/resolve-policy.ts';
import type { Details } from '../ruleset/compiled.ts';
import { decodeRuleset, indexAddresses } from '../ruleset/decode.ts';
import type { CompiledPackage } from '../ruleset/load-ruleset.ts';
import { decodeLookAlikes } from '../ruleset/look-alikes.ts';
import type { JudgeOptions } from './judge-options.ts';
import { loadSection } from './load-policy.ts';
import type { CheckContext } from './report.ts';

/** What a command of the command line gives and takes. */
export interface CommandWorld {
  readonly ruleset: () => Promise<CompiledPackage>;
  /** Today, UTC, as YYYY-MM-DD. */
  readonly today: string;
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
}

/** Everything that a command judges with. */
export interface OpenContext {
  readonly context: CheckContext;
  /** The policy as the file holds it; empty without a file. */
  readonly source: Readonly<Record<string, unknown>>;
  /** The name of a service. */
  readonly nameOf: (service: string) => string;
}

/** Opens records and policy. A text instead is the one-line complaint; a bad part of the policy is told, and the rest applies. */
export async function openContext(
  options: JudgeOptions,
  policyFile: string | null,
  world: CommandWorld,
): Promise<OpenContext | string> {
  const { summaries, names, lookAlikes, details } = await world.ruleset();
  const ruleset = decodeRuleset(summaries);
  const user = readUserValues(options, ruleset, names);
  if (typeof user === 'string') return user;
  const today = options.date ?? world.today;
  const section = policyFile === null ? null : await loadSection(policyFile, options.browser);
  if (typeof section === 'string') return section;
  const source = section?.values ?? {};
  const parsed = parsePolicy(source, ruleset, today);
  for (const { path, message, severity } of parsed?.problems ?? [])
    world.complain(`policy ${path}: ${message}${severity === 'error' ? '; the rest applies' : ''}`);

  const imitations = decodeLookAlikes(lookAlikes, ruleset);
  const context: CheckContext = {
    bench: {
      ruleset,
      policy: resolvePolicy(leaveOut(parsed?.values ?? {}, user), user),
      isPolicyUnreadable: false,
      passes: [],
      today,
      now: Date.parse(today),
    },
    finder: {
      addresses: indexAddresses(ruleset),
      lookAlikes: imitations,
      ...indexNames(ruleset.services.values(), names),
    },
    lookAlikes: imitations,
    names,
    documents: Object.assign(
      {},
      ...[...details.values()].map(({ documents }) => documents),
    ) as Details['documents'],
  };
  return { context, source, nameOf: (id) => ruleset.services.get(id)?.name ?? id };
}

/** What the command line says was asked for on purpose: it goes before the policy's view, plan and audience. */
function leaveOut(managed: PolicyValues, asked: PolicyValues): PolicyValues {
  return Object.fromEntries(Object.entries(managed).filter(([key]) => !Object.hasOwn(asked, key)));
}

function readUserValues(
  { audience, view, plan }: JudgeOptions,
  ruleset: Ruleset,
  names: NameTable,
): PolicyValues | string {
  const members: AudienceMember[] = [];
  for (const entry of audience) {
    const member = parseAudience(entry, ruleset.authorities);
    if (member === null)
      return `--as: no authority "${entry}" in the records; known: ${listAudiences(names)}`;
    members.push(member);
  }
  return {
    ...(members.length === 0 ? {} : { audience: members }),
    ...(view === null ? {} : { view }),
    ...(plan === null ? {} : { plan }),
  };
}

function listAudiences({ authorities }: NameTable): string {
  return Object.entries(authorities)
    .flatMap(([id, { member, contractor }]) => [
      ...(member === undefined ? [] : [id]),
      ...(contractor === undefined ? [] : [`contractor:${id}`]),
    ])
    .join(', ');
}
