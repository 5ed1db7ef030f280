import type { Alternative } from '../../core/decide/alternatives.ts';
import { nameAuthority, type NameTable } from '../../core/names.ts';
import type { OrganizationReport } from '../../messaging/report.ts';
import { say } from '../text/say.ts';

interface Properties {
  readonly alternatives: readonly Alternative[];
  readonly names: NameTable;
  readonly organization: OrganizationReport;
}

/** What to use instead, and whom to ask. */
export function Instead({ alternatives, names, organization: { requestAccess } }: Properties) {
  const [first] = alternatives;
  if (first === undefined && requestAccess === null) return null;
  return (
    <p class="instead small" data-testid="instead">
      {first !== undefined && <span class="dim">{sayWhy(first, names)}</span>}
      {alternatives.map(({ id, name, address, level }) => (
        <span key={id}>
          {address === null ? name : <SafeLink address={address} text={name} />}
          {first?.why === 'milder' && level !== null && (
            <span class={`level-${level}`}> {say(`level.${level}`).toLowerCase()}</span>
          )}
        </span>
      ))}
      {requestAccess !== null && (
        <SafeLink address={requestAccess} text={say('organization.requestAccess')} />
      )}
    </p>
  );
}

/** A link that leads to the web and to nothing else. */
export function SafeLink({ address, text }: { readonly address: string; readonly text: string }) {
  if (!address.startsWith('https://')) return <span>{text}</span>;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {text}
    </a>
  );
}

function sayWhy({ why, by }: Alternative, names: NameTable): string {
  if (why === 'milder') return say('instead.milder');
  if (why === 'authority') return say('instead.authority', { authority: nameAuthority(names, by ?? '') });
  return say('instead.organization');
}
