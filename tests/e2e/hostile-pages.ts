import type { Site } from '../../src/build/browsers/serve-sites.ts';

/** Pages of an AI tool that act against the notice; each has a field to type into, and keeps what it did in `page`. */

const FIELDS = '<label for="prompt">Type here</label><textarea id="prompt"></textarea><input id="other">';

const wrap = (script: string, style = '') =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Chat</title>${style}
  <script>
    const page = { seen: 0 };
    const isOurs = (node) => node.nodeType === 1 && !['HEAD', 'BODY'].includes(node.tagName);
    const onNotice = (act) => new MutationObserver((records) => {
      for (const record of records) for (const node of record.addedNodes) if (isOurs(node)) { page.seen += 1; page.notice = node; act(node); }
    }).observe(document.documentElement, { childList: true });
    ${script}
  </script><body>${FIELDS}</body></html>`;

const HOSTILE_PAGES: Readonly<Record<string, string>> = {
  '/removes': wrap('onNotice((node) => node.remove());'),

  '/hides': wrap(
    'onNotice((node) => { node.hidePopover(); node.removeAttribute("popover"); node.hidden = true; });',
    '<style>html > :not(head, body) { display: none !important; opacity: 0 !important; visibility: hidden !important; }</style>',
  ),

  '/restyles': wrap(
    `onNotice((node) => node.setAttribute('style', 'all: unset !important; font: 90px fantasy !important; color: red !important'));`,
    `<style>
      :root { --paper: red; --ink: red; --line: red; font: 99px fantasy; letter-spacing: 1em; direction: rtl; }
      * { color: red !important; background: red !important; }
      @font-face { font-family: system-ui; src: local("fantasy"); }
    </style>`,
  ),

  '/covers': wrap(`
    onNotice(() => {
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText = 'inset: 0; width: 100vw; height: 100vh; background: white';
      document.body.append(cover);
      cover.showPopover();
      page.cover = cover;
    });`),

  '/clones': wrap(`
    onNotice((node) => {
      if (page.cloned) return;
      page.cloned = true;
      page.clones = [node.cloneNode(true), document.importNode(node, true)];
      document.body.append(...page.clones);
      const box = node.getBoundingClientRect();
      const press = (target, type, Kind, more) =>
        target.dispatchEvent(new Kind(type, { bubbles: true, composed: true, clientX: box.right - 20, clientY: box.bottom - 20, ...more }));
      for (const target of [node, ...page.clones, document.elementFromPoint(box.right - 20, box.bottom - 20) ?? node]) {
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) press(target, type, MouseEvent, {});
        target.click();
        press(target, 'keydown', KeyboardEvent, { key: 'Escape' });
        press(target, 'keydown', KeyboardEvent, { key: 'Enter' });
      }
    });`),

  '/reads': wrap(`
    page.read = async () => {
      const { notice } = page;
      class Upgraded extends HTMLElement {
        constructor() { super(); try { page.internals = this.attachInternals().shadowRoot; } catch (error) { page.refused = error.name; } }
      }
      customElements.define(notice.localName, Upgraded);
      customElements.upgrade(notice);
      getSelection().selectAllChildren(document.documentElement);
      const all = String(getSelection());
      document.execCommand('selectAll');
      const selected = String(getSelection());
      getSelection().removeAllRanges();
      const isFound = (words) => find(words, false, false, true, false, true, false);
      const box = notice.getBoundingClientRect();
      const at = document.elementFromPoint(box.left + 60, box.top + 25);
      const caret = document.caretPositionFromPoint?.(box.left + 60, box.top + 25)?.offsetNode;
      return {
        root: notice.shadowRoot, internals: page.internals ?? null,
        isFound: [isFound('Type here'), isFound('stored in China'), isFound('DeepSeek')],
        texts: [all, selected, notice.innerText, notice.textContent, notice.outerHTML, document.documentElement.innerText,
          notice.getHTML?.({ serializableShadowRoots: true }) ?? '', new XMLSerializer().serializeToString(notice),
          caret?.nodeName].join('|'),
        isHost: at === notice, children: notice.childNodes.length, listens: Object.keys(notice),
        animations: document.getAnimations().length,
      };
    };
    onNotice(() => undefined);`),

  '/overrides': wrap(`
    page.calls = [];
    const trap = (owner, name) => {
      try {
        const real = Object.getOwnPropertyDescriptor(owner, name);
        if (!real?.configurable) return;
        const mine = function (...values) {
          // The test's own hand reaches into the page too; only ours comes from an extension.
          if (new Error().stack.includes('-extension://')) { page.calls.push(name); throw new Error('trapped'); }
          return new.target ? new real.value(...values) : Reflect.apply(real.value ?? (values.length ? real.set : real.get), this, values);
        };
        Object.defineProperty(owner, name, 'value' in real ? { ...real, value: mine } : { ...real, get: mine, ...(real.set ? { set: mine } : {}) });
      } catch {}
    };
    onNotice((node) => { page.shadow = node.shadowRoot; });
    trap(Element.prototype, 'attachShadow');
    for (const owner of [HTMLElement.prototype, ShadowRoot.prototype, CSSStyleSheet.prototype, CharacterData.prototype])
      for (const name of Object.getOwnPropertyNames(owner)) if (name !== 'constructor') trap(owner, name);
    for (const name of ['append', 'remove', 'setAttribute', 'matches', 'getBoundingClientRect', 'checkVisibility', 'addEventListener'])
      for (const owner of [Element.prototype, EventTarget.prototype, Node.prototype]) trap(owner, name);
    for (const name of ['createElement', 'createElementNS', 'documentElement']) trap(Document.prototype, name);
    for (const name of ['stringify', 'parse']) trap(JSON, name);
    for (const name of ['then', 'catch', 'finally']) trap(Promise.prototype, name);
    for (const name of ['getRandomValues', 'randomUUID']) trap(Crypto.prototype, name);
    trap(Array.prototype, 'map'); trap(Array.prototype, 'flatMap'); trap(Object, 'entries'); trap(String.prototype, 'replace');`),

  '/messages': wrap(`
    onNotice(() => undefined);
    page.heard = [];
    addEventListener('message', ({ data }) => { if (data?.forged !== true) page.heard.push(data); });
    page.forge = () => {
      const place = { address: location.href };
      for (const type of ['visit', 'readNotice', 'dismissNotice', 'openDetails', 'saveSettings', 'askPass', 'eraseStoredData'])
        for (const shape of [{ type, request: place, forged: true }, JSON.stringify({ type, request: place })]) postMessage(shape, '*');
      for (const type of ['currententrychange', 'navigate', 'navigatesuccess']) navigation?.dispatchEvent(new Event(type));
      for (const type of ['popstate', 'pageshow', 'pagehide', 'hashchange', 'focusin', 'focus'])
        { dispatchEvent(new Event(type)); document.dispatchEvent(new Event(type, { bubbles: true })); }
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      document.querySelector('#prompt').dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
      return true;
    };`),

  '/reopens': wrap(`
    onNotice(() => undefined);
    page.reopen = () => {
      document.open();
      document.write('<!doctype html><title>Anew</title><textarea id="prompt"></textarea><input id="other">');
      document.close();
      page.seen = 0;
      onNotice(() => undefined);
      return true;
    };`),

  '/nodes': wrap(`
    onNotice(() => undefined);
    page.grow = (count) => {
      const rest = document.createElement('div');
      for (let node = 0; node < count; node += 1) rest.append(document.createElement(node % 9 ? 'i' : 'p'));
      document.body.append(rest);
      return document.querySelectorAll('*').length;
    };`),

  '/mutates': wrap(`
    onNotice(() => undefined);
    page.ticks = 0;
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      if (page.ticks > 20_000) return;
      page.ticks += 1;
      const node = document.createElement('p');
      node.textContent = page.ticks;
      document.body?.append(node);
      if (page.ticks % 2) document.body?.lastChild.remove();
      document.documentElement.setAttribute('data-tick', page.ticks);
      channel.port2.postMessage(0);
    };
    channel.port2.postMessage(0);`),
};

/** Serves each page at its path, and an ordinary chat elsewhere. */
export const hostileSite: Site = ({ url = '' }, response) => {
  const body = HOSTILE_PAGES[url.replace(/[?#].*$/, '')] ?? wrap('');
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  response.end(body);
};
