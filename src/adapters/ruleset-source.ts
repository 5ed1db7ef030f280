import type { RulesetPort } from '../app/ports.ts';
import { indexNames } from '../core/find-service.ts';
import type { CompiledLookAlikes, CompiledNames, CompiledSummaries } from '../ruleset/compiled.ts';
import { decodeRuleset, indexAddresses } from '../ruleset/decode.ts';
import { decodeLookAlikes } from '../ruleset/look-alikes.ts';
import { readPackageFile } from './package-files.ts';

/** The bundled records: each file read and decoded once, when it is first needed, and again after a failure. */
export function createRulesetSource(): RulesetPort {
  const load = once(async () => {
    const ruleset = decodeRuleset(await readPackageFile<CompiledSummaries>('ruleset/summaries.json'));
    return { ruleset, addresses: indexAddresses(ruleset) };
  });
  const loadLookAlikes = once(async () => {
    const [{ ruleset }, compiled] = await Promise.all([
      load(),
      readPackageFile<CompiledLookAlikes>('ruleset/look-alikes.json'),
    ]);
    return decodeLookAlikes(compiled, ruleset);
  });
  const loadNames = once(async () => {
    const [{ ruleset, addresses }, lookAlikes, names] = await Promise.all([
      load(),
      loadLookAlikes(),
      readPackageFile<CompiledNames>('ruleset/names.json'),
    ]);
    return { names, finder: { addresses, lookAlikes, ...indexNames(ruleset.services.values(), names) } };
  });
  return { load, loadNames, loadLookAlikes };
}

function once<Value>(run: () => Promise<Value>): () => Promise<Value> {
  let running: Promise<Value> | null = null;
  return () => {
    running ??= run().catch((error: unknown) => {
      running = null;
      throw error;
    });
    return running;
  };
}
