/**
 * Characters by which a text shows otherwise than it reads: those that turn the direction (Unicode's property
 * Bidi_Control, "Trojan Source", CVE-2021-42574), and control characters, which a terminal obeys; line ends and tabs
 * are left.
 */
const TRICKS = /[\p{Bidi_Control}\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/gu;

/** A text from outside as it can be shown: what it holds is what is seen. */
export function toPlainText(text: string): string {
  return toWellFormed(text.replace(TRICKS, ''));
}

/** The same where a text is quoted as a fault: that something was there is seen. */
export function markTricks(text: string): string {
  return toWellFormed(text.replace(TRICKS, '\uFFFD'));
}

/** Halves of characters, which can not be written into an address, replaced. */
export function toWellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** JSON text in which such characters stand as escapes: it is shown whole, and means the same. */
export function escapeTricks(json: string): string {
  return json.replace(TRICKS, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
