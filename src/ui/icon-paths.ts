import { LEVELS } from '../core/vocabulary.ts';
import type { Mark } from './load-line.ts';

/** Every mark that has an icon. */
export const MARKS: readonly Mark[] = ['quiet', 'unknown', ...LEVELS];

/** Toolbar sizes, in pixels, for normal and dense screens. */
export const ICON_SIZES = [16, 32] as const;

/** The package's icon files of a mark, by size; the quiet mark also serves as the extension's own icon. */
export function iconPaths(mark: Mark): Record<string, string> {
  const sizes = mark === 'quiet' ? [...ICON_SIZES, 48, 128] : ICON_SIZES;
  return Object.fromEntries(sizes.map((size) => [String(size), `icons/${mark}-${size}.png`]));
}
