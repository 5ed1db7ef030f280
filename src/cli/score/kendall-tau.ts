/**
 * Kendall's rank correlation τ-b of two lists of scores, place by place: 1 same order, 0 none, −1 reversed; ties in
 * either list count for neither side. M. G. Kendall, The treatment of ties in ranking problems, Biometrika 33 (1945).
 *
 * @returns `null` when one of the lists puts everything at one rank.
 */
export function kendallTau(a: readonly number[], b: readonly number[]): number | null {
  let agreement = 0;
  let untiedA = 0;
  let untiedB = 0;
  for (let i = 0; i < a.length; i += 1) {
    for (let j = 0; j < i; j += 1) {
      const signA = Math.sign((a[i] ?? 0) - (a[j] ?? 0));
      const signB = Math.sign((b[i] ?? 0) - (b[j] ?? 0));
      agreement += signA * signB;
      untiedA += signA * signA;
      untiedB += signB * signB;
    }
  }
  return untiedA === 0 || untiedB === 0 ? null : agreement / Math.sqrt(untiedA * untiedB);
}
