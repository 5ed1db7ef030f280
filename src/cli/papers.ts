import { readFile, writeFile } from 'node:fs/promises';
import { checkRecords, readToday, RULESET_FOLDER } from '../ruleset/load-ruleset.ts';
import { listPapers } from './papers/list-papers.ts';

const { records } = await checkRecords(RULESET_FOLDER, readToday());
for (const [file, text] of Object.entries(await listPapers(records))) {
  if ((await readFile(file, 'utf8')) === text) continue;
  await writeFile(file, text);
  console.log(`${file}: numbers written anew`);
}
