/** Repeated measurements of one thing. */
export type Figures = readonly number[];

/** The value below which a share of the figures lies; 0 when there are none. */
export function quantileOf(figures: Figures, share: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}

export const medianOf = (figures: Figures): number => quantileOf(figures, 0.5);

/** Median and, in brackets, the 10th and the 90th percentile. */
export function formatFigures(figures: Figures, digits = 2): string {
  if (figures.length === 0) return '–';
  const at = (share: number) => quantileOf(figures, share).toFixed(digits);
  return `${at(0.5)} (${at(0.1)}–${at(0.9)})`;
}

/** How many times the other's median. */
export function formatRatio(figures: Figures, others: Figures): string {
  const base = medianOf(others);
  return base === 0 || figures.length === 0 ? '–' : `${(medianOf(figures) / base).toFixed(2)}×`;
}

/** A figure beside its target. */
export function formatTarget(value: number, most: number, unit: string, digits = 2): string {
  return `${value <= most ? 'met   ' : 'MISSED'}  ${value.toFixed(digits)} ${unit}, at most ${most} ${unit}`;
}

/** Prints rows under a title, the first row as heads: the first column to the left, the others to the right. */
export function printTable(title: string, rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_head, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  console.log(`\n${title}`);
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    console.log(`  ${cells.join('   ').trimEnd()}`);
  }
}
