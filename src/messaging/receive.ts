import * as z from 'zod/mini';
import { MAX_ADDRESS_LENGTH } from '../core/address.ts';
import { isCalendarDate } from '../core/dates.ts';
import { FRONT_ENDS } from '../core/detect/front-ends.ts';
import { SIGNALS } from '../core/detect/signals.ts';
import { MAX_POLICY_LENGTH } from '../policy/read-shape.ts';
import { userSettings } from '../policy/user-settings.ts';
import type { Answer, MessageType, Protocol, Reply, Request } from './protocol.ts';

/** Who sent a message, as the browser says it. */
export interface Sender {
  /** The page of a tab's top frame on http(s), that of a frame in it, or a page of this extension. */
  readonly from: 'content' | 'frame' | 'page';
  readonly tab: number | null;
  /** Whether it comes from a private window, of which nothing is kept. */
  readonly isPrivate: boolean;
  /** The address of the sending document, as the browser knows it. */
  readonly address: string;
}

/** What a browser tells of a sender. */
export interface RawSender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly incognito?: boolean | undefined } | undefined;
}

export type Handlers = {
  readonly [Type in MessageType]: (request: Request<Type>, sender: Sender) => Promise<Answer<Type>>;
};

/** The longest address or question that is taken; a browser's own limit for addresses is 2 MB. */
const MAX_TEXT_LENGTH = 2_100_000;

const noRequest = z.literal(null);
const address = z.string().check(z.maxLength(MAX_TEXT_LENGTH));
const pagePlace = z.strictObject({ address });
const host = z.string().check(z.minLength(1), z.maxLength(253));

/** The shape of every message's request, and who may send it. */
const SHAPES: {
  readonly [Type in MessageType]: { readonly from: Protocol[Type]['from']; readonly request: z.ZodMiniType };
} = {
  visit: { from: 'content', request: pagePlace },
  frameVisit: { from: 'frame', request: pagePlace },
  chat: {
    from: 'content',
    request: z.strictObject({
      address,
      spoken: z.int().check(z.gte(0), z.lt(2 ** SIGNALS.length)),
      frontEnd: z.int().check(z.gte(-1), z.lt(FRONT_ENDS.length)),
    }),
  },
  denyChat: { from: 'page', request: z.strictObject({ host, isDenied: z.boolean() }) },
  listDeniedChats: { from: 'page', request: noRequest },
  readNotice: { from: 'content', request: pagePlace },
  dismissNotice: { from: 'content', request: pagePlace },
  openDetails: { from: 'content', request: pagePlace },
  readTab: { from: 'page', request: noRequest },
  check: { from: 'page', request: z.strictObject({ query: z.string().check(z.maxLength(MAX_TEXT_LENGTH)) }) },
  readCatalogue: { from: 'page', request: noRequest },
  readTool: { from: 'page', request: z.strictObject({ id: z.string().check(z.maxLength(100)) }) },
  readSettings: { from: 'page', request: noRequest },
  readBlock: { from: 'page', request: pagePlace },
  askPass: {
    from: 'page',
    request: z.strictObject({
      address: z.string().check(z.maxLength(MAX_TEXT_LENGTH)),
      reason: z.string().check(z.maxLength(500)),
      minutes: z.int().check(z.gte(1), z.lte(10_080)),
    }),
  },
  listPasses: { from: 'page', request: noRequest },
  endPass: { from: 'page', request: z.strictObject({ id: z.string().check(z.maxLength(100)) }) },
  readStoredData: { from: 'page', request: noRequest },
  eraseStoredData: { from: 'page', request: noRequest },
  readPolicy: { from: 'page', request: noRequest },
  simulate: {
    from: 'page',
    request: z.strictObject({
      question: z.string().check(z.maxLength(MAX_TEXT_LENGTH)),
      audience: z.nullable(z.array(z.string().check(z.maxLength(100))).check(z.maxLength(20))),
      date: z.nullable(z.string().check(z.refine(isCalendarDate))),
    }),
  },
  tryPolicy: {
    from: 'page',
    request: z.strictObject({ draft: z.string().check(z.maxLength(MAX_POLICY_LENGTH)) }),
  },
  saveSettings: { from: 'page', request: userSettings },
};

const envelope = z.object({ type: z.string(), request: z.unknown() });

/**
 * Answers a message, after its sender and its shape were checked.
 *
 * @returns `null` for what is no message of ours (another extension's, an unknown type): it is not answered at all.
 */
export function receiveMessage(
  raw: unknown,
  rawSender: RawSender,
  extension: { readonly id: string; readonly origin: string },
  handlers: Handlers,
  logFailure: (type: MessageType, error: unknown) => void,
): Promise<Reply<MessageType>> | null {
  const sender = readSender(rawSender, extension);
  const parsed = envelope.safeParse(raw);
  if (sender === null || !parsed.success || !isMessageType(parsed.data.type)) return null;
  const { type } = parsed.data;
  const request = SHAPES[type].request.safeParse(parsed.data.request);
  if (!request.success || sender.from !== SHAPES[type].from)
    return Promise.resolve({ ok: false, error: 'refused' });

  // The shape was checked against the very type, which the compiler can not follow across the table.
  const handle = handlers[type] as (request: unknown, sender: Sender) => Promise<Answer<MessageType>>;
  return handle(request.data, sender).then(
    (value) => ({ ok: true, value }),
    (error: unknown) => {
      logFailure(type, error);
      return { ok: false, error: 'failed' };
    },
  );
}

function readSender(
  raw: RawSender,
  extension: { readonly id: string; readonly origin: string },
): Sender | null {
  if (raw.id !== extension.id || raw.url === undefined) return null;
  const isPrivate = raw.tab?.incognito === true;
  if (raw.url.startsWith(`${extension.origin}/`)) {
    return { from: 'page', tab: raw.tab?.id ?? null, isPrivate, address: raw.url };
  }
  const tab = raw.tab?.id;
  const isWebPage = /^https?:\/\//.test(raw.url.slice(0, MAX_ADDRESS_LENGTH));
  if (raw.frameId === undefined || tab === undefined || !isWebPage) return null;
  return { from: raw.frameId === 0 ? 'content' : 'frame', tab, isPrivate, address: raw.url };
}

function isMessageType(type: string): type is MessageType {
  return Object.hasOwn(SHAPES, type);
}
