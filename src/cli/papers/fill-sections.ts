/** A part of a paper that is written from the records, by its name. */
export type Sections = Readonly<Record<string, string>>;

/**
 * Writes sections into a paper, each between `<!-- numbers: NAME -->` and `<!-- end -->`.
 *
 * @throws Error when the paper has no place for one of them, or a place that nothing fills.
 */
export function fillSections(paper: string, sections: Sections): string {
  const filled = new Set<string>();
  const text = paper.replace(/<!-- numbers: ([\w-]+) -->[\s\S]*?<!-- end -->/g, (_whole, name: string) => {
    const section = sections[name];
    if (section === undefined) throw new Error(`a paper asks for the numbers "${name}", which nothing gives`);
    filled.add(name);
    return `<!-- numbers: ${name} -->\n\n${section}\n\n<!-- end -->`;
  });
  const missing = Object.keys(sections).filter((name) => !filled.has(name));
  if (missing.length > 0) throw new Error(`a paper has no place for the numbers ${missing.join(', ')}`);
  return text;
}
