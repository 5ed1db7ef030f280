import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';

/**
 * The id that Chromium gives an extension that is loaded from a folder and has no key: the first 128 bits of the SHA-256
 * of the folder's path, in letters from a to p.
 *
 * @see https://source.chromium.org/chromium/chromium/src/+/main:components/crx_file/id_util.cc
 */
export function unpackedExtensionId(folder: string): string {
  const digest = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 32);
  return Array.from(digest, (hex) => String.fromCharCode(97 + Number.parseInt(hex, 16))).join('');
}
