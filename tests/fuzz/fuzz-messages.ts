import { fc } from '../fast-check.ts';
import { FakeWorld } from '../worlds/fake-world.ts';
import { NOW } from '../worlds/kill-points.ts';
import { RECORDS } from '../worlds/scenarios.ts';
import { ask, DEEP, FROM_PAGE, fromContent, MESSAGE_TYPES, REQUESTS } from './ask-everything.ts';
import { expectHarmless } from './expect-harmless.ts';
import { property, type FuzzGroup } from './fuzz-group.ts';
import { hostileText, hostileTree, hostileValue, spoil } from './hostile-data.ts';

const anySender = fc.oneof(
  fc.constantFrom(FROM_PAGE, fromContent(DEEP)),
  fc.record(
    {
      id: fc.oneof(fc.constant('own'), hostileText),
      url: hostileText,
      frameId: fc.constantFrom(0, 1, -1),
      tab: fc.record({ id: fc.integer(), incognito: fc.boolean() }, { requiredKeys: [] }),
    },
    { requiredKeys: [] },
  ),
);

/** A message of a kind that exists, with a request that was spoiled, from who may send it. */
const spoiledMessage = fc.constantFrom(...MESSAGE_TYPES).chain((type) => {
  const [request, sender] = REQUESTS[type];
  return fc
    .oneof(spoil(request), hostileTree)
    .map((spoiled) => ({ message: { type, request: spoiled }, sender }));
});

/** Messages that are right but for a text that is anything. */
const hostileQuestion = fc.tuple(hostileText, fc.constantFrom(...MESSAGE_TYPES)).map(([text, type]) => {
  const [request, sender] = REQUESTS[type];
  const replaced =
    typeof request === 'object' && request !== null
      ? Object.fromEntries(
          Object.entries(request).map(([key, value]) => [key, typeof value === 'string' ? text : value]),
        )
      : request;
  return { message: { type, request: replaced }, sender: sender === FROM_PAGE ? sender : fromContent(text) };
});

const answer = async (message: unknown, sender: Parameters<typeof ask>[2]) => {
  const world = new FakeWorld(RECORDS, NOW);
  world.openTab(1, DEEP);
  await ask(world.startWorker(), message, sender);
  expectHarmless([world.opened, [...world.buttons.values()]]);
  for (const page of world.opened) if (!page.startsWith('popup.html?')) throw new Error(`opened ${page}`);
};

/** Messages to the worker, from whomever. */
export const MESSAGES: FuzzGroup = {
  name: 'messages',
  properties: [
    property(
      'what is no message is not answered or refused',
      fc.tuple(hostileTree, anySender),
      ([message, sender]) => answer(message, sender),
    ),
    property(
      'any request of any sender is answered or refused',
      fc.tuple(fc.constantFrom(...MESSAGE_TYPES), hostileValue, anySender),
      ([type, request, sender]) => answer({ type, request }, sender),
    ),
    property('a spoiled request is answered or refused', spoiledMessage, ({ message, sender }) =>
      answer(message, sender),
    ),
    property('any text in a request is answered harmlessly', hostileQuestion, ({ message, sender }) =>
      answer(message, sender),
    ),
  ],
};
