import type { CustomService } from '../core/policy/policy.ts';
import { parsePolicyAddress } from './parse-rule.ts';
import { readList, readObject, readText, type ProblemList } from './read-shape.ts';

const OWN_TOOL_KEYS = ['id', 'name', 'hosts', 'note'];

/** How the id of an organization's own tool is written. */
export const OWN_TOOL_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Reads own tools; of two with one id the second gets a number, because passes and alternatives go by id. */
export function readOwnTools(value: unknown, list: ProblemList): CustomService[] | null {
  const ids = new Set<string>();
  const lastNumbers = new Map<string, number>();
  const entries = readList(value, 'customServices', list);
  if (entries === null) return null;
  return entries.flatMap(({ value: entry, path }) => {
    const tool = readOwnTool(entry, path, list);
    if (tool === null) return [];
    let id = tool.id;
    let number = lastNumbers.get(tool.id) ?? 1;
    while (ids.has(id)) id = `${tool.id}-${(number += 1)}`;
    lastNumbers.set(tool.id, number);
    if (id !== tool.id) {
      list.note(`${path}.id`, 'duplicate', `"${tool.id}" is given twice: this one is called "${id}"`);
    }
    ids.add(id);
    return [{ ...tool, id }];
  });
}

function readOwnTool(entry: unknown, path: string, list: ProblemList): CustomService | null {
  const object = readObject(entry, path, list);
  if (object === null) return null;
  for (const key of Object.keys(object)) {
    if (!OWN_TOOL_KEYS.includes(key)) {
      const known = OWN_TOOL_KEYS.join(', ');
      list.note(`${path}.${key.slice(0, 80)}`, 'unknown-key', `no such key; known: ${known}`);
    }
  }
  const name = readText(object['name'], `${path}.name`, list, 200);
  const hosts = readList(object['hosts'], `${path}.hosts`, list);
  if (name === null || hosts === null) return null;
  if (name === '') return list.error(`${path}.name`, 'missing', 'write a name');
  const addresses = hosts.flatMap(({ value: host, path: at }) => {
    const text = typeof host === 'string' ? readText(host, at, list) : '';
    if (text === null) return [];
    return (
      parsePolicyAddress(text) ?? list.error(at, 'bad-address', 'write a host such as chat.example.com') ?? []
    );
  });
  if (addresses.length === 0) return list.error(`${path}.hosts`, 'missing', 'write at least one host');
  const given = object['id'] === undefined ? toId(name) : readText(object['id'], `${path}.id`, list);
  const id = given?.toLowerCase() ?? null;
  if (id === null || !OWN_TOOL_ID.test(id))
    return list.error(`${path}.id`, 'wrong-shape', 'write an id in kebab-case');
  const note = object['note'] === undefined ? null : readText(object['note'], `${path}.note`, list, 500);
  return { id, name, addresses, note };
}

function toId(name: string): string {
  return (
    name
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'own-tool'
  );
}
