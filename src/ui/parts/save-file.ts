/** Hands a file to the browser, which saves it or asks where to. Nothing is sent anywhere. */
export function saveFile(name: string, mediaType: string, content: string | Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([content], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun once the click returned; the browser keeps the blob as long as it needs it.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
