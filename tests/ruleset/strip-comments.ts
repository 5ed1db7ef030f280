/** Takes the line comments out of JSON with comments; what stands in strings stays. */
export function stripComments(text: string): string {
  return text.replace(/("(?:\\.|[^"\\])*")|\/\/[^\n]*/g, (_, string: string | undefined) => string ?? '');
}
