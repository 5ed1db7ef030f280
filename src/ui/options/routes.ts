import { toWellFormed } from '../../core/plain-text.ts';

/** The rooms of the options page; each has an address of its own, so that it can be linked, and Back works. */
export const ROOMS = ['catalogue', 'settings', 'passes', 'policy', 'builder'] as const;
export type Room = (typeof ROOMS)[number];

/** Where in the options page a person is. */
export interface Route {
  readonly room: Room;
  /** What is shown in the room, e.g. a tool's id. */
  readonly rest: readonly string[];
  /** What stands behind the question mark. */
  readonly query: string;
}

/** Reads `#/catalogue/deepseek` and `#/catalogue?q=deep`; anything else is the catalogue. */
export function readRoute(fragment: string): Route {
  const [path = '', ...query] = fragment.split('?');
  const [first = '', ...rest] = path.replace(/^#\/?/, '').split('/').map(decodePart);
  const room = ROOMS.find((name) => name === first);
  return room === undefined
    ? { room: 'catalogue', rest: [], query: '' }
    : { room, rest: rest.filter((part) => part !== ''), query: query.join('?') };
}

/** The fragment of a place in the options page. */
export function writeRoute(room: Room, ...rest: readonly string[]): string {
  return `#/${[room, ...rest].map((part) => encodeURIComponent(toWellFormed(part))).join('/')}`;
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A broken escape names nothing.
    return '';
  }
}
