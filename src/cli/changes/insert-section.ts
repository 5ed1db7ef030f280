/**
 * Puts a section on top of a paper's sections. What was written of the newest set until now is settled: its numbers no
 * longer follow the records.
 */
export function insertSection(paper: string, section: string): string {
  const settled = paper.replace(/<!-- numbers: [\w-]+ -->\n+/g, '').replace(/\n+<!-- end -->/g, '');
  const first = settled.search(/^## /m);
  if (first < 0) return `${settled.trimEnd()}\n\n${section}\n`;
  return `${settled.slice(0, first)}${section}\n\n${settled.slice(first)}`;
}
