/** Corners of the window where the notice can stand, in the order of preference, as CSS insets. */
export const CORNERS = [
  '16px 16px auto auto',
  'auto 16px 16px auto',
  '16px auto auto 16px',
  'auto auto 16px 16px',
] as const;
export type Corner = (typeof CORNERS)[number];

/** What a box covers, in CSS pixels of the window. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where a box of this size stands in a corner of a window. */
export function boxAt(
  corner: Corner,
  size: { width: number; height: number },
  view: { width: number; height: number },
): Box {
  const [top, right] = corner.split(' ');
  const left = right === 'auto' ? 16 : view.width - 16 - size.width;
  const above = top === 'auto' ? view.height - 16 - size.height : 16;
  return { left, top: above, right: left + size.width, bottom: above + size.height };
}

/** Whether two boxes share a point. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The first corner that covers nothing of what a person types into; the first of all where each would. */
export function chooseCorner(
  input: Box | null,
  size: { width: number; height: number },
  view: { width: number; height: number },
): Corner {
  if (input === null) return CORNERS[0];
  return CORNERS.find((corner) => !overlap(boxAt(corner, size, view), input)) ?? CORNERS[0];
}
