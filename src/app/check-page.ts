/** The page that checks a question, as the popup does. */
export function checkPage(question: string): string {
  return `popup.html?check=${encodeURIComponent(question)}`;
}
