import { loadCompiledRuleset } from '../ruleset/load-ruleset.ts';

/** A file of the package: its path and its text or bytes. */
interface PublicFile {
  readonly relativeDest: string;
  readonly contents: string;
}

/**
 * Compiles the records into the package: `ruleset/summaries.json` for the worker, `ruleset/names.json` and `ruleset/details/…` on demand.
 *
 * @throws When a record is broken: the build fails with every problem, file first.
 */
export async function addRulesetFiles(files: { push(file: PublicFile): unknown }): Promise<void> {
  const { summaries, names, details } = await loadCompiledRuleset();
  files.push({ relativeDest: 'ruleset/summaries.json', contents: JSON.stringify(summaries) });
  files.push({ relativeDest: 'ruleset/names.json', contents: JSON.stringify(names) });
  for (const [name, detail] of details) {
    files.push({ relativeDest: `ruleset/details/${name}.json`, contents: JSON.stringify(detail) });
  }
}
