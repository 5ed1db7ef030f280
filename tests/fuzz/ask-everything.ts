import { createHandlers } from '../../src/app/handlers.ts';
import { handleStart } from '../../src/app/wake.ts';
import { receiveMessage, type RawSender } from '../../src/messaging/receive.ts';
import type { MessageType, Reply } from '../../src/messaging/protocol.ts';
import { DEFAULT_SETTINGS } from '../../src/policy/user-settings.ts';
import type { FakeWorld, WorkerLife } from '../worlds/fake-world.ts';
import { expectHarmless } from './expect-harmless.ts';

const EXTENSION = { id: 'own', origin: 'chrome-extension://own' };
export const DEEP = 'https://deep.example/chat';
const CHAT = 'https://chat.example.com/';
export const FROM_PAGE: RawSender = { id: 'own', url: `${EXTENSION.origin}/popup.html` };
export const fromContent = (url: string): RawSender => ({ id: 'own', url, frameId: 0, tab: { id: 1 } });

/** A request of each kind, as our own pages and scripts send it. */
export const REQUESTS: Readonly<Record<MessageType, readonly [request: unknown, sender: RawSender]>> = {
  visit: [{ address: DEEP }, fromContent(DEEP)],
  frameVisit: [{ address: DEEP }, { ...fromContent(DEEP), frameId: 7 }],
  chat: [{ address: CHAT, spoken: 3, frontEnd: 0 }, fromContent(CHAT)],
  denyChat: [{ host: 'chat.example.com', isDenied: true }, FROM_PAGE],
  listDeniedChats: [null, FROM_PAGE],
  readNotice: [{ address: DEEP }, fromContent(DEEP)],
  dismissNotice: [{ address: CHAT }, fromContent(CHAT)],
  openDetails: [{ address: DEEP }, fromContent(DEEP)],
  readTab: [null, FROM_PAGE],
  check: [{ query: 'Example' }, FROM_PAGE],
  readCatalogue: [null, FROM_PAGE],
  readTool: [{ id: 'deep' }, FROM_PAGE],
  readSettings: [null, FROM_PAGE],
  readBlock: [{ address: CHAT }, FROM_PAGE],
  askPass: [{ address: CHAT, reason: 'A public press release', minutes: 60 }, FROM_PAGE],
  listPasses: [null, FROM_PAGE],
  endPass: [{ id: 'a' }, FROM_PAGE],
  readStoredData: [null, FROM_PAGE],
  readPolicy: [null, FROM_PAGE],
  simulate: [{ question: DEEP, audience: null, date: null }, FROM_PAGE],
  tryPolicy: [{ draft: '{"blockedServices":["deep"]}' }, FROM_PAGE],
  saveSettings: [DEFAULT_SETTINGS, FROM_PAGE],
  eraseStoredData: [null, FROM_PAGE],
};
export const MESSAGE_TYPES = Object.keys(REQUESTS) as readonly MessageType[];

/**
 * Hands the worker a message.
 *
 * @returns Its reply, known to be harmless; `null`: it was not answered at all.
 * @throws Whatever the worker failed with.
 */
export async function ask(
  { ports }: WorkerLife,
  message: unknown,
  sender: RawSender,
): Promise<Reply<MessageType> | null> {
  const failures: unknown[] = [];
  const handlers = createHandlers(ports);
  const reply = await receiveMessage(message, sender, EXTENSION, handlers, (type, error) => {
    failures.push(new Error(`${type} failed`, { cause: error }));
  });
  if (failures.length > 0) throw failures[0] instanceof Error ? failures[0] : new Error('failed');
  expectHarmless(reply);
  return reply;
}

/** Lets a worker start in a world and answer one message of each kind; all must go well. */
export async function askEverything(world: FakeWorld): Promise<void> {
  world.openTab(1, DEEP);
  const worker = world.startWorker();
  await handleStart(worker.ports);
  for (const type of MESSAGE_TYPES) {
    const [request, sender] = REQUESTS[type];
    const reply = await ask(worker, { type, request }, sender);
    if (reply?.ok !== true) throw new Error(`${type} was not answered`);
    if (type === 'visit') expectHarmless([...world.buttons.values()]);
  }
  expectHarmless([world.netRules, world.sessionRules, world.hosts, world.opened]);
}
