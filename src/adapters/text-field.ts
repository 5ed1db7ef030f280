/** By its attribute: asking the browser whether an element is editable would have it lay the page out. */
const TEXT_FIELDS =
  'textarea,input:is(:not([type]),[type=""],[type=text]),[contenteditable]:not([contenteditable^=f])';

/** A field that takes free text and is not there to search or to sign in. */
export function isTextField(element: Element): boolean {
  return element.matches(TEXT_FIELDS);
}
