import type { BidiClient } from './bidi.ts';

/** A reference to a node that the browser keeps for later commands. */
export interface NodeReference {
  readonly sharedId: string;
}

interface ScriptResult {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly type: string; readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string };
}

interface RemoteNode {
  readonly sharedId?: string;
  readonly value?: {
    readonly mode?: 'open' | 'closed';
    readonly children?: readonly RemoteNode[];
    readonly shadowRoot?: RemoteNode | null;
  };
}

function checkResult({ type, result, exceptionDetails }: ScriptResult): { value?: unknown } {
  if (type === 'exception') throw new Error(exceptionDetails?.text ?? 'unknown exception');
  return result ?? {};
}

// The value travels as JSON: BiDi's own form of objects would have to be taken apart again.
function readJson<T>(answer: ScriptResult): T {
  const { value } = checkResult(answer);
  return (typeof value === 'string' ? JSON.parse(value) : undefined) as T;
}

/**
 * Evaluates an expression in a document's main world and awaits it; its value is JSON data.
 *
 * @throws Error when the expression throws, or the document is gone.
 */
export async function evaluateIn<T>(bidi: BidiClient, context: string, expression: string): Promise<T> {
  const answer = await bidi.send<ScriptResult>('script.evaluate', {
    expression: `(async () => JSON.stringify(await (\n${expression}\n)))()`,
    target: { context },
    awaitPromise: true,
  });
  return readJson<T>(answer);
}

/** Calls a function of the document's main world with nodes, strings and nulls; its value is JSON data. */
export async function callIn<T>(
  bidi: BidiClient,
  context: string,
  functionText: string,
  values: readonly (NodeReference | string | null)[],
): Promise<T> {
  const answer = await bidi.send<ScriptResult>('script.callFunction', {
    functionDeclaration: `async (...values) => JSON.stringify(await (${functionText})(...values))`,
    arguments: values.map((value) => {
      if (value === null) return { type: 'null' };
      return typeof value === 'string' ? { type: 'string', value } : value;
    }),
    target: { context },
    awaitPromise: true,
  });
  return readJson<T>(answer);
}

function findClosedShadows({ sharedId, value }: RemoteNode): NodeReference[] {
  const { mode, children = [], shadowRoot } = value ?? {};
  const own = mode === 'closed' && sharedId !== undefined ? [{ sharedId }] : [];
  return [...own, ...(shadowRoot ? [shadowRoot, ...children] : children).flatMap(findClosedShadows)];
}

/** The closed shadow roots of a document, outer before inner; frames are left out. */
export async function locateClosedShadows(bidi: BidiClient, context: string): Promise<NodeReference[]> {
  const answer = await bidi.send<ScriptResult>('script.evaluate', {
    expression: 'document.documentElement',
    target: { context },
    awaitPromise: false,
    serializationOptions: { maxDomDepth: null, includeShadowTree: 'all' },
  });
  return findClosedShadows(checkResult(answer) as RemoteNode);
}
