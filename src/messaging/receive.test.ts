import { describe, expect, it, vi } from 'vitest';
import { fc } from '../../tests/fast-check.ts';
import { receiveMessage, type Handlers, type RawSender } from './receive.ts';

const EXTENSION = { id: 'this-extension', origin: 'chrome-extension://this-extension' };
const PAGE: RawSender = { id: EXTENSION.id, url: `${EXTENSION.origin}/popup.html` };
const CONTENT: RawSender = { id: EXTENSION.id, url: 'https://chat.example/', frameId: 0, tab: { id: 7 } };

function createHandlers() {
  const answer = vi.fn(async () => null as never);
  const handlers: Handlers = {
    visit: answer,
    frameVisit: answer,
    chat: answer,
    denyChat: answer,
    listDeniedChats: answer,
    readNotice: answer,
    dismissNotice: answer,
    openDetails: answer,
    readTab: answer,
    check: answer,
    readCatalogue: answer,
    readTool: answer,
    readSettings: answer,
    readBlock: answer,
    askPass: answer,
    listPasses: answer,
    endPass: answer,
    readStoredData: answer,
    eraseStoredData: answer,
    readPolicy: answer,
    simulate: answer,
    tryPolicy: answer,
    saveSettings: answer,
  };
  return { handlers, answer };
}

const FRAME: RawSender = { ...CONTENT, frameId: 3 };
const CHAT = { type: 'chat', request: { address: 'https://chat.example/', spoken: 9, frontEnd: -1 } };
const VISIT = { type: 'visit', request: { address: 'https://chat.example/' } };
const SAVE = {
  type: 'saveSettings',
  request: { audience: ['us-navy'], view: 'us', plan: 'consumer', plans: {}, notices: 'informed', quiet: {} },
};

describe('receiveMessage', () => {
  it.each([
    ['a visit of a page', VISIT, CONTENT],
    ['a visit of a frame', { ...VISIT, type: 'frameVisit' }, FRAME],
    ['an AI chat', CHAT, CONTENT],
    ['a wish of the popup', SAVE, PAGE],
  ])('answers %s', async (_what, message, sender) => {
    const { handlers, answer } = createHandlers();
    const reply = await receiveMessage(message, sender, EXTENSION, handlers, vi.fn());
    expect(reply).toEqual({ ok: true, value: null });
    expect(answer).toHaveBeenCalledOnce();
  });

  it.each([
    ['settings from a page of the web', SAVE, CONTENT],
    ['a visit from a page of the extension', VISIT, PAGE],
    ['a page’s visit from a frame', VISIT, FRAME],
    ['a frame’s visit from a page', { ...VISIT, type: 'frameVisit' }, CONTENT],
    ['an AI chat in a frame', CHAT, FRAME],
    ['signals that do not exist', { ...CHAT, request: { ...CHAT.request, spoken: 2 ** 30 } }, CONTENT],
    ['a front end that does not exist', { ...CHAT, request: { ...CHAT.request, frontEnd: 999 } }, CONTENT],
    ['another shape', { type: 'saveSettings', request: { audience: 'us-navy' } }, PAGE],
    ['more than the shape', { type: 'visit', request: { address: 'https://a.example/', more: 1 } }, CONTENT],
    ['an unknown plan', { ...SAVE, request: { ...SAVE.request, plan: 'gold' } }, PAGE],
  ])('refuses %s', async (_what, message, sender) => {
    const { handlers, answer } = createHandlers();
    expect(await receiveMessage(message, sender, EXTENSION, handlers, vi.fn())).toEqual({
      ok: false,
      error: 'refused',
    });
    expect(answer).not.toHaveBeenCalled();
  });

  it.each([
    ['another extension', VISIT, { ...CONTENT, id: 'other' }],
    ['no tab', VISIT, { ...CONTENT, tab: undefined }],
    ['a look-alike of the extension’s origin', SAVE, { ...PAGE, url: `${EXTENSION.origin}.evil.example/` }],
    ['an unknown type', { type: 'destroy', request: null }, PAGE],
    ['a name of every object', { type: 'constructor', request: null }, PAGE],
    ['no message at all', 'hello', PAGE],
  ])('does not answer %s', (_what, message, sender) => {
    const { handlers, answer } = createHandlers();
    expect(receiveMessage(message, sender, EXTENSION, handlers, vi.fn())).toBeNull();
    expect(answer).not.toHaveBeenCalled();
  });

  it('says that it failed, and logs why, when a handler throws', async () => {
    const { handlers } = createHandlers();
    const log = vi.fn();
    const broken = { ...handlers, readTab: async () => Promise.reject(new Error('disk')) };
    const reply = await receiveMessage({ type: 'readTab', request: null }, PAGE, EXTENSION, broken, log);
    expect(reply).toEqual({ ok: false, error: 'failed' });
    expect(log).toHaveBeenCalledWith('readTab', expect.objectContaining({ message: 'disk' }));
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        void receiveMessage(message, PAGE, EXTENSION, createHandlers().handlers, vi.fn());
      }),
    );
  });
});
