/** The browsers' message files allow letters, digits and underscores in a key. */
export function localeKey(key: string): string {
  return key.replace(/[.-]/g, '_');
}
