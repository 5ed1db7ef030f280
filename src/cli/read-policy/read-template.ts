import type { Element } from '@xmldom/xmldom';
import { MANAGED_KEY_NAMES, MANAGED_KEYS, isManagedKey } from '../../policy/managed-keys.ts';
import { parseXml } from './parse-xml.ts';
import { unreadable, type PolicyContent } from './policy-section.ts';

const ELEMENT_SHAPES: Readonly<Record<string, 'text' | 'list'>> = {
  text: 'text',
  multiText: 'text',
  enum: 'text',
  list: 'list',
};

/** Reads a template of Windows Group Policy (.admx) or its texts (.adml): names only, no values. */
export function readTemplate(text: string): PolicyContent {
  const parsed = parseXml(text);
  if ('fault' in parsed) return unreadable(`its XML is broken: ${parsed.fault}`);
  const { root } = parsed;
  if (root.localName === 'policyDefinitionResources') {
    return { kind: 'template', format: 'texts of a Group Policy template', keys: [], problems: [] };
  }
  if (root.localName !== 'policyDefinitions') return unreadable(`<${root.nodeName}> is no policy`);
  const policies = [...root.getElementsByTagName('policy')];
  const names = policies.map((policy) => policy.getAttribute('name') ?? '');
  const seen = new Set<string>();
  const problems = [
    ...names.filter((name) => seen.size === seen.add(name).size).map((name) => `${name}: defined twice`),
    ...names.filter((name) => !isManagedKey(name)).map((name) => `${name}: no such key`),
    ...MANAGED_KEY_NAMES.filter((name) => !names.includes(name)).map((name) => `${name}: has no policy`),
    ...policies.flatMap(checkShape),
  ];
  return { kind: 'template', format: 'Group Policy template', keys: names, problems };
}

function checkShape(policy: Element): string[] {
  const name = policy.getAttribute('name') ?? '';
  if (!isManagedKey(name)) return [];
  const elements = [...policy.getElementsByTagName('*')].flatMap(
    (element) => ELEMENT_SHAPES[element.localName ?? ''] ?? [],
  );
  const { shape } = MANAGED_KEYS[name];
  return elements.length === 1 && elements[0] === shape
    ? []
    : [`${name}: is a ${shape}, and has no single element for it`];
}
