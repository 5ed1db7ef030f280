import { BrokenRecordsError, loadCompiledRuleset } from '../ruleset/load-ruleset.ts';

/** `npm run ruleset:check`: checks every record, prints all problems, file first. */
try {
  const { summaries } = await loadCompiledRuleset();
  const { services, providers, authorities } = summaries;
  const orders = authorities.reduce((count, { restrictions }) => count + restrictions.length, 0);
  console.log(
    `${services.length} services, ${providers.length} providers, ${orders} restrictions by ${authorities.length} authorities: no problem`,
  );
} catch (error) {
  if (!(error instanceof BrokenRecordsError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
