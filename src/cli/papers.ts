import { readFile, writeFile } from 'node:fs/promises';
import { loadRecords } from '../ruleset/load-ruleset.ts';
import { listPapers } from './papers/list-papers.ts';

for (const [file, text] of Object.entries(await listPapers(await loadRecords()))) {
  if ((await readFile(file, 'utf8')) === text) continue;
  await writeFile(file, text);
  console.log(`${file}: numbers written anew`);
}
