import { toWellFormed } from '../core/plain-text.ts';

/** The page that checks a question, as the popup does. */
export function checkPage(question: string): string {
  return `popup.html?check=${encodeURIComponent(toWellFormed(question))}`;
}
