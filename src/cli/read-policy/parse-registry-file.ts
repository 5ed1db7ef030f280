/**
 * Reads the text format of Windows' registry editor. No kept library reads it, and it is small: a head, keys in
 * brackets, values as `"name"=data`; data is a quoted text, `dword:`, or `hex(kind):` with its bytes.
 *
 * @see https://learn.microsoft.com/troubleshoot/windows-server/performance/add-modify-delete-registry-subkeys-values
 */

/** The values of a key by name; a number for what is no text. */
export type RegistryKey = ReadonlyMap<string, string | number>;

export interface RegistryFile {
  /** Keys by their full path, in the order of the file. */
  readonly keys: ReadonlyMap<string, RegistryKey>;
  readonly problems: readonly string[];
}

/** REG_SZ and REG_EXPAND_SZ: the kinds whose bytes are text to a browser. */
const TEXT_KINDS: ReadonlySet<string> = new Set(['1', '2']);

export function isRegistryFile(text: string): boolean {
  return /^\s*(Windows Registry Editor Version|REGEDIT4)/i.test(text);
}

export function parseRegistryFile(text: string): RegistryFile {
  const keys = new Map<string, Map<string, string | number>>();
  const problems: string[] = [];
  let current: Map<string, string | number> | null = null;
  for (const line of joinLines(text)) {
    const bracket = /^\[(-?)(.*)\]\s*$/.exec(line);
    if (bracket !== null) {
      const [, minus, path = ''] = bracket;
      if (minus === '-') {
        for (const known of [...keys.keys()]) if (isBelow(known, path)) keys.delete(known);
        current = null;
      } else {
        current = keys.get(path) ?? new Map<string, string | number>();
        keys.set(path, current);
      }
      continue;
    }
    const value = /^(?:"((?:[^"\\]|\\.)*)"|@)\s*=\s*([\s\S]*)$/.exec(line);
    if (value === null) {
      if (line.trim() !== '') problems.push(`"${line.slice(0, 60)}" is no line of a registry file`);
      continue;
    }
    const name = unescape(value[1] ?? '');
    const data = readData((value[2] ?? '').trim());
    if (data === '-') current?.delete(name);
    else if (data === null)
      problems.push(`${name || '@'}: neither a text nor a number: browsers do not read it`);
    else current?.set(name, data.value);
  }
  return { keys, problems };
}

/** Lines as the editor means them: comments left out, bytes over many lines and texts with line ends put together. */
function* joinLines(text: string): Generator<string> {
  let parts: string[] = [];
  let kind: 'bytes' | 'text' | null = null;
  for (const line of text.split(/\r\n|\r|\n/).slice(1)) {
    if (kind === null && /^\s*(;|$)/.test(line)) continue;
    // Each line is looked at by itself: a file can have very many.
    const goesOn: 'bytes' | 'text' | null =
      kind === null ? findOpenValue(line.trimStart()) : staysOpen(kind, line);
    const part = kind === null ? line.trimStart() : line;
    parts.push(goesOn === 'bytes' ? part.slice(0, part.lastIndexOf('\\')) : part);
    if (goesOn === 'text') parts.push('\r\n');
    if (goesOn === null) {
      yield parts.join('');
      parts = [];
    }
    kind = goesOn;
  }
  if (parts.length > 0) yield parts.join('');
}

/** What a line leaves open: bytes that go on behind a backslash, or a text whose quote is not closed. */
function findOpenValue(line: string): 'bytes' | 'text' | null {
  if (/=hex(\([0-9a-f]\))?:[0-9a-f,\s]*\\\s*$/i.test(line)) return 'bytes';
  return /^(?:"(?:[^"\\]|\\.)*"|@)\s*=\s*"(?:[^"\\]|\\.)*$/.test(line) ? 'text' : null;
}

function staysOpen(kind: 'bytes' | 'text', line: string): 'bytes' | 'text' | null {
  const open = kind === 'bytes' ? /^[0-9a-f,\s]*\\\s*$/i : /^(?:[^"\\]|\\.)*$/;
  return open.test(line) ? kind : null;
}

function readData(data: string): { readonly value: string | number } | '-' | null {
  if (data === '-') return '-';
  const quoted = /^"((?:[^"\\]|\\[\s\S])*)"\s*(;.*)?$/.exec(data);
  if (quoted !== null) return { value: unescape(quoted[1] ?? '') };
  const word = /^dword:([0-9a-f]{1,8})$/i.exec(data);
  if (word !== null) return { value: Number.parseInt(word[1] ?? '', 16) };
  const [, kind, bytes] = /^hex\(([0-9a-f])\):([0-9a-f,\s]*)$/i.exec(data) ?? [];
  if (kind === undefined || bytes === undefined || !TEXT_KINDS.has(kind)) return null;
  const numbers = bytes.split(',').map((byte) => Number.parseInt(byte.trim(), 16));
  return {
    value: new TextDecoder('utf-16le', { ignoreBOM: true })
      .decode(Uint8Array.from(numbers))
      .replace(/\0+$/, ''),
  };
}

function unescape(text: string): string {
  return text.replace(/\\([\\"])/g, '$1');
}

function isBelow(path: string, parent: string): boolean {
  const [a, b] = [path.toLowerCase(), parent.toLowerCase()];
  return a === b || a.startsWith(`${b}\\`);
}
