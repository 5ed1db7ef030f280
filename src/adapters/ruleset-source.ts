import type { RulesetPort } from '../app/ports.ts';
import type { CompiledSummaries } from '../ruleset/compiled.ts';
import { decodeRuleset, indexServices } from '../ruleset/decode.ts';
import { readPackageFile } from './package-files.ts';

/** The bundled records; read and decoded once, again after a failure. */
export function createRulesetSource(): RulesetPort {
  let loading: ReturnType<RulesetPort['load']> | null = null;
  const load = async () => {
    const ruleset = decodeRuleset(await readPackageFile<CompiledSummaries>('ruleset/summaries.json'));
    return { ruleset, finder: indexServices(ruleset) };
  };
  return {
    load() {
      loading ??= load().catch((error: unknown) => {
        loading = null;
        throw error;
      });
      return loading;
    },
  };
}
