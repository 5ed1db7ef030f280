import { render, type ComponentChild } from 'preact';
import { speak } from '../ui/text/language.ts';
import { browserLanguage } from './language.ts';

/** Draws a page of the extension, in the browser's language. */
export function showPage(page: ComponentChild, classNames: readonly string[] = []): void {
  speak(browserLanguage);
  const root = document.documentElement;
  root.lang = browserLanguage.tag;
  root.dir = browserLanguage.direction;
  root.classList.add(...classNames);
  const app = document.getElementById('app');
  if (app !== null) render(page, app);
}
