import type { PolicyFile } from './policy-format.ts';

/** The bytes of a file: UTF-8 as it is; UTF-16, which Windows' registry editor wants, with its mark in front. */
export function encodeFile({ text, encoding }: Pick<PolicyFile, 'text' | 'encoding'>): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const bytes = new Uint8Array(2 + 2 * text.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, true);
  for (let place = 0; place < text.length; place += 1) {
    view.setUint16(2 + 2 * place, text.charCodeAt(place), true);
  }
  return bytes;
}
