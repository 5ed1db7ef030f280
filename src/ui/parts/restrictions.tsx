import { useState } from 'preact/hooks';
import type { Judgement } from '../../core/judge.ts';
import { nameAuthority, nameOrder, NO_NAMES, type NameTable } from '../../core/names.ts';
import type { ReachingRestriction } from '../../core/restrictions.ts';
import { describeBites, describeStatus } from '../text/describe.ts';
import { say, sayCountryName } from '../text/say.ts';
import type { ReportDetails } from './read-details.ts';
import { Receipts } from './receipts.tsx';

interface Properties {
  readonly judgement: Judgement;
  readonly details: ReportDetails | null;
}

/** From so many on, the list can be searched. */
const SEARCHABLE = 12;

/** Who restricts the tool: those that name the reader, then by kind of body and country, orders on AI at large, the past last. */
export function Restrictions({ judgement: { restrictions }, details }: Properties) {
  const [search, setSearch] = useState('');
  const names = details?.names ?? NO_NAMES;
  const isSearching = search.trim() !== '';
  const found = restrictions.filter((entry) => matches(entry, names, search));
  const naming = found.filter(({ namings }) => namings.length > 0);
  const others = found.filter(({ namings, active }) => namings.length === 0 && active);
  const own = others.filter(({ reach }) => reach === 'by-name');
  const atLarge = others.filter(({ reach }) => reach === 'at-large');
  const past = found.filter(({ active }) => !active);
  const group = (title: string, entries: readonly ReachingRestriction[], kind: GroupKind = 'own') =>
    entries.length > 0 && (
      <Group
        key={title}
        kind={kind}
        title={title}
        entries={entries}
        details={details}
        isOpen={isSearching || found.length < SEARCHABLE}
      />
    );
  return (
    <section class="stack restrictions" data-testid="restrictions">
      {restrictions.length >= SEARCHABLE && (
        <label>
          <span class="hidden">{say('restrictions.search')}</span>
          <input
            type="search"
            class="wide"
            data-testid="restrictions:search"
            placeholder={say('restrictions.search')}
            value={search}
            onInput={({ currentTarget }) => setSearch(currentTarget.value)}
          />
        </label>
      )}
      {restrictions.length === 0 && <p>{say('restrictions.none')}</p>}
      {restrictions.length > 0 && found.length === 0 && <p>{say('restrictions.notFound')}</p>}
      {naming.length > 0 && (
        <Group kind="you" title={say('restrictions.you')} entries={naming} details={details} isOpen />
      )}
      {groupByBody(own).map(([, entries]) => group(titleOf(entries), entries))}
      {group(say('restrictions.atLarge.title'), atLarge, 'at-large')}
      {group(say('restrictions.past'), past, 'past')}
    </section>
  );
}

/** What a group holds: orders that name the reader, that name the tool, that reach all AI tools, or that ended. */
type GroupKind = 'you' | 'own' | 'at-large' | 'past';

function Group({
  kind,
  title,
  entries,
  details,
  isOpen,
}: {
  readonly kind: GroupKind;
  readonly title: string;
  readonly entries: readonly ReachingRestriction[];
  readonly details: ReportDetails | null;
  readonly isOpen: boolean;
}) {
  const [wasOpened, setWasOpened] = useState(isOpen);
  const isDrawn = wasOpened || isOpen;
  return (
    <details
      class="group"
      data-testid="group"
      data-group={kind}
      open={isOpen}
      onToggle={({ currentTarget }) => currentTarget.open && setWasOpened(true)}
    >
      <summary>
        {title} <span class="dim">({entries.length})</span>
      </summary>
      {isDrawn && (
        <ul class="orders">
          {entries.map((entry) => (
            <Order key={entry.restriction.id} entry={entry} details={details} />
          ))}
        </ul>
      )}
    </details>
  );
}

function Order({
  entry: { restriction, status, namings, active },
  details,
}: {
  readonly entry: ReachingRestriction;
  readonly details: ReportDetails | null;
}) {
  const { id, authority, measure } = restriction;
  const shown = namings[0] ?? restriction.names[0];
  const names = details?.names ?? NO_NAMES;
  const title = nameOrder(names, id);
  const kind = namings.length > 0 ? 'names-you' : active ? '' : 'past-order';
  return (
    <li class={`order ${kind}`} data-restriction={id} data-status={status}>
      <p>
        <strong lang="en">{nameAuthority(names, authority.id)}</strong>: {say(`measure.${measure}`)}
        {shown === undefined ? '' : ` ${describeBites(shown)}`}
      </p>
      <p class="dim small">
        <span lang="en">{say('sentence', { text: title })}</span>{' '}
        {say('sentence', { text: describeStatus(restriction, status) })}
      </p>
      <p class="dim small" lang="en">
        {details?.texts[`restriction:${id}`]} {details?.texts[`aftermath:${id}`]}
      </p>
      <Receipts evidence={restriction.evidence} details={details} about={title} />
    </li>
  );
}

/** Groups of one kind of body in one country, in the order in which their first stands. */
function groupByBody(entries: readonly ReachingRestriction[]): [string, ReachingRestriction[]][] {
  const groups = new Map<string, ReachingRestriction[]>();
  for (const entry of entries) {
    const { kind, country } = entry.restriction.authority;
    const key = `${kind}/${country ?? ''}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return [...groups];
}

function titleOf([first]: readonly ReachingRestriction[]): string {
  if (first === undefined) return '';
  const { kind, country } = first.restriction.authority;
  const body = say(`authority.${kind}`);
  return country === null ? body : [body, sayCountryName(country)].join(say('separator'));
}

function matches(
  { restriction: { id, authority } }: ReachingRestriction,
  names: NameTable,
  search: string,
): boolean {
  const wanted = search.trim().toLowerCase();
  if (wanted === '') return true;
  const country = authority.country === null ? '' : sayCountryName(authority.country);
  return [nameAuthority(names, authority.id), nameOrder(names, id), country].some((text) =>
    text.toLowerCase().includes(wanted),
  );
}
