import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { encodeFile } from '../policy/formats/encode-file.ts';
import { FORMATS, listLeftOut, writePolicy } from '../policy/formats/formats.ts';
import type { PolicyFile, PolicyFormat } from '../policy/formats/policy-format.ts';
import { listEmptyKeys } from '../policy/formats/policy-source.ts';
import { toPolicySource } from '../policy/formats/to-policy-source.ts';
import { decodeRuleset } from '../ruleset/decode.ts';
import { formatProblem, listProblems } from './lint-policy.ts';
import { loadSection } from './load-policy.ts';
import type { CommandWorld } from './open-context.ts';
import type { BuildArguments } from './policy-arguments.ts';

/** Writes a policy for a console. A text instead of the exit status is the one-line complaint. */
export async function buildPolicy(
  { source: file, format, out, ids, browser, date, withExpectedKeys }: BuildArguments,
  world: CommandWorld,
): Promise<0 | 1 | string> {
  const section = await loadSection(file, browser);
  if (typeof section === 'string') return section;
  const known = decodeRuleset((await world.ruleset()).summaries);
  const { source, problems: lost } = toPolicySource(section.values);
  // What would be dropped by a browser is mended by writing it anew; what is not understood is not written.
  const problems = [
    ...lost,
    ...listProblems({ ...section, values: source, schema: null }, known, date ?? world.today),
  ];
  const faults = problems.filter(({ severity, path }) => severity === 'error' && path !== 'expectedKeys');
  for (const problem of faults) world.complain(formatProblem(file, problem));
  if (faults.length > 0) return 1;
  for (const key of listEmptyKeys(source)) world.complain(`${file}: note: ${key}: is empty, left out`);

  const written = writePolicy(source, format, ids, { withExpectedKeys });
  if (!written.ok) return `${format} needs an id: ${listIdOptions(format)}`;
  const [only, ...others] = written.files;
  if (out === null) {
    if (only === undefined || others.length > 0)
      return `${format} comes to ${written.files.length} files: name a folder with --out`;
    world.print(only.text.replace(/\r?\n$/, ''));
  } else {
    try {
      for (const one of written.files) await save(out, one, world);
    } catch (error) {
      return `${out} can not be written: ${error instanceof Error ? error.message : String(error)}`;
    }
  }
  report(format, ids, world);
  return 0;
}

async function save(folder: string, file: PolicyFile, world: CommandWorld): Promise<void> {
  const path = join(folder, file.name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, encodeFile(file));
  world.print(`${path}: ${file.place}`);
}

function report(format: BuildArguments['format'], ids: BuildArguments['ids'], world: CommandWorld): void {
  const leftOut = listLeftOut(format, ids);
  if (leftOut.length > 0) world.complain(`note: nothing for ${leftOut.join(', ')}: no id was given`);
  const { proof, documentation }: PolicyFormat = FORMATS[format];
  if (documentation.length > 0) world.complain(`note: ${proof}; see ${documentation.join(', ')}`);
}

function listIdOptions(format: BuildArguments['format']): string {
  const { browsers }: PolicyFormat = FORMATS[format];
  return browsers.map((browser) => `--${browser}-id`).join(' or ');
}
