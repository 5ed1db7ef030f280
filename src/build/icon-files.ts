import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { drawMarkParts, type Mark } from '../ui/load-line.ts';
import { iconPaths, ICON_SIZES, MARKS } from '../ui/icon-paths.ts';

/** Icon paths for the manifest, by mark. */
export const ICON_PATHS = { default: iconPaths('quiet') };

/** The manifest's and the stores' large sizes exist for the quiet mark only. */
const LARGE_SIZES = [48, 128] as const;

/** Draws every mark as PNG into the package. */
export async function addIconFiles(files: {
  push(file: { relativeDest: string; absoluteSrc: string }): unknown;
}): Promise<void> {
  const folder = join(process.cwd(), '.output', 'icons');
  await mkdir(folder, { recursive: true });
  const wanted: [Mark, number][] = MARKS.flatMap((mark) =>
    ICON_SIZES.map((size): [Mark, number] => [mark, size]),
  );
  wanted.push(...LARGE_SIZES.map((size): [Mark, number] => ['quiet', size]));
  await Promise.all(
    wanted.map(async ([mark, size]) => {
      const name = `${mark}-${size}.png`;
      const png = await sharp(Buffer.from(drawMark(mark, size)))
        .png()
        .toBuffer();
      await writeFile(join(folder, name), png);
      files.push({ relativeDest: `icons/${name}`, absoluteSrc: join(folder, name) });
    }),
  );
}

/** A mark as an SVG document. */
function drawMark(mark: Mark, size: number): string {
  const shapes = drawMarkParts(mark).map(({ name, attributes }) => {
    const pairs = Object.entries(attributes).map(([key, value]) => `${key}="${value}"`);
    return `<${name} ${pairs.join(' ')}/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 32 32">${shapes.join('')}</svg>`;
}
