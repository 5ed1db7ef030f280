/**
 * A UUID of version 8 (RFC 9562, section 5.8) that is the same for the same name: a profile that is written anew then
 * replaces the one before. Spread over 128 bits by FNV-1a with four starts; nothing secret depends on it.
 */
export function makeUuid(name: string): string {
  const digits = [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b].map((start) => hash(name, start)).join('');
  const variant = ((Number.parseInt(digits.charAt(16), 16) & 0x3) | 0x8).toString(16);
  const parts = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ];
  return parts.join('-').toUpperCase();
}

function hash(text: string, start: number): string {
  let state = start;
  for (const byte of new TextEncoder().encode(text)) state = Math.imul(state ^ byte, 0x01000193) >>> 0;
  return state.toString(16).padStart(8, '0');
}
