import { compileRecords } from '../../src/ruleset/compile.ts';
import { decodeRuleset } from '../../src/ruleset/decode.ts';
import { lintRecords } from '../../src/ruleset/lint/lint-records.ts';
import { formatProblem } from '../../src/ruleset/problem.ts';
import { parseRecords, readRecordFiles } from '../../src/ruleset/record-files.ts';
import { parseWaivers } from '../../src/ruleset/waivers.ts';
import { fc } from '../fast-check.ts';
import { expectHarmless } from './expect-harmless.ts';
import { property, type FuzzGroup } from './fuzz-group.ts';
import { hostileText, spoil } from './hostile-data.ts';

const TODAY = '2026-11-24';
const files = await readRecordFiles('tests/fixtures/ruleset');

/** Sound records of which one was spoiled. */
const spoiledRecords = fc
  .nat(files.length - 1)
  .chain((place) =>
    spoil(JSON.parse(files[place]?.text ?? '')).map((record) =>
      files.map((file, other) => (other === place ? { ...file, text: JSON.stringify(record) } : file)),
    ),
  );

/** Records as a contributor could send them in. */
export const RECORDS_GROUP: FuzzGroup = {
  name: 'records',
  properties: [
    property(
      'spoiled records are refused with a reason, or compiled and harmless',
      spoiledRecords,
      (records) => {
        const parsed = parseRecords(records);
        if (!parsed.ok) {
          if (parsed.problems.length === 0) throw new Error('refused without a reason');
          parsed.problems.forEach(formatProblem);
          return;
        }
        if (lintRecords(parsed.records, { today: TODAY }).errors.length > 0) return;
        const compiled = compileRecords(parsed.records, '1.0.0');
        expectHarmless(compiled.names);
        expectHarmless([...decodeRuleset(compiled.summaries).services.values()]);
        expectHarmless([...compiled.details.values()]);
      },
    ),
    property('any text is refused as a record and as waivers', hostileText, (text) => {
      parseWaivers(text);
      const parsed = parseRecords([{ file: 'services/x.json', text }]);
      if (parsed.ok) throw new Error('taken for records');
    }),
  ],
};
