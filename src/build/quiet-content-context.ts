/**
 * Stands in for WXT's context of content scripts. The original dispatches an event in the page and posts a message to
 * it with the extension's id, so that older copies of a script stop: any page could hear that Plimsoll is there. Our
 * scripts use no context.
 */
export class ContentScriptContext {
  readonly isQuiet = true;
}
