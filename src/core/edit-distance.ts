/**
 * How many letters stand between `typed` and the nearest beginning of `text`: letters left out, put in, changed, or two
 * neighbours swapped each count one (optimal string alignment: Damerau 1964, no letter edited twice).
 *
 * @returns The distance, or `null` when it is more than `most`.
 */
export function distanceToStart(typed: string, text: string, most: number): number | null {
  // A beginning that is longer than this is farther away than what is typed is long.
  const width = Math.min(text.length, typed.length + most);
  let older: number[] = [];
  let last = Array.from({ length: width + 1 }, (_entry, place) => place);
  for (let row = 1; row <= typed.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= width; column += 1) {
      const isSame = typed[row - 1] === text[column - 1];
      let value = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (isSame ? 0 : 1),
      );
      const isSwapped =
        row > 1 && column > 1 && typed[row - 1] === text[column - 2] && typed[row - 2] === text[column - 1];
      if (isSwapped) value = Math.min(value, at(older, column - 2) + 1);
      current.push(value);
      least = Math.min(least, value);
    }
    // A swap reaches back two rows.
    if (least > most && Math.min(...last) > most) return null;
    older = last;
    last = current;
  }
  const distance = Math.min(...last);
  return distance > most ? null : distance;
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
