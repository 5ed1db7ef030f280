/**
 * Hands a text to the browser as a file to be saved: a link to the text itself, no request. The text is kept until the
 * page closes, because browsers read it some time after the click.
 */
export function saveText(name: string, mediaType: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${mediaType};charset=utf-8` }));
  link.download = name;
  link.click();
}
