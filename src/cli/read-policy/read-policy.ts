import { markTricks } from '../../core/plain-text.ts';
import { decodeText } from './decode-text.ts';
import { isRegistryFile } from './parse-registry-file.ts';
import { unreadable, type PolicyContent } from './policy-section.ts';
import { readJson } from './read-json.ts';
import { readPlist } from './read-plist.ts';
import { isPowerShell, readPowerShell } from './read-powershell.ts';
import { readRegistry } from './read-registry.ts';
import { readTemplate } from './read-template.ts';

/** Reads a policy file of any kind; which kind it is, is told by its content. Never throws. */
export function readPolicy(bytes: Uint8Array): PolicyContent {
  const content = readContent(bytes);
  return content.kind === 'unreadable' ? content : { ...content, problems: content.problems.map(markTricks) };
}

function readContent(bytes: Uint8Array): PolicyContent {
  const [first, second] = bytes;
  if (new TextDecoder().decode(bytes.subarray(0, 6)) === 'bplist')
    return unreadable('it is a binary property list: plutil -convert xml1 makes it XML');
  // A signed profile is a sequence in DER.
  if (first === 0x30 && (second === 0x80 || second === 0x82 || second === 0x83))
    return unreadable('it is a signed profile: read it before it is signed');
  const text = decodeText(bytes).trim();
  if (text === '') return unreadable('it is empty');
  if (isRegistryFile(text)) return readRegistry(text);
  if (text.startsWith('<')) return /<plist[\s>]/.test(text) ? readPlist(text) : readTemplate(text);
  if (isPowerShell(text)) return readPowerShell(text);
  return readJson(text);
}
