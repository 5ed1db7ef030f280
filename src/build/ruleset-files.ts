import { loadCompiledRuleset } from '../ruleset/load-ruleset.ts';

/** A file of the package: its path and its text or bytes. */
interface PublicFile {
  readonly relativeDest: string;
  readonly contents: string;
}

/**
 * Compiles the records into the package: `ruleset/summaries.json` for the worker, the rest on demand.
 *
 * @throws When a record is broken: the build fails with every problem, file first.
 */
export async function addRulesetFiles(files: { push(file: PublicFile): unknown }): Promise<void> {
  const { summaries, names, lookAlikes, details } = await loadCompiledRuleset();
  files.push({ relativeDest: 'ruleset/summaries.json', contents: JSON.stringify(summaries) });
  files.push({ relativeDest: 'ruleset/names.json', contents: JSON.stringify(names) });
  files.push({ relativeDest: 'ruleset/look-alikes.json', contents: JSON.stringify(lookAlikes) });
  for (const [name, detail] of details) {
    files.push({ relativeDest: `ruleset/details/${name}.json`, contents: JSON.stringify(detail) });
  }
}
