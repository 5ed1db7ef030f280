const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text for an element. A carriage return is written by its number, because XML reads it as a line end otherwise. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (character) => ENTITIES[character] ?? '').replace(/\r/g, '&#13;');
}

/** Text for an attribute in double quotes. Line ends and tabs are written by their numbers: XML reads them as blanks otherwise. */
export function escapeAttribute(text: string): string {
  return text
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '')
    .replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
