/**
 * A page that looks for traces of an extension from its first moment on. `look()` gives all that it can see of its own
 * world; two pages that differ in nothing but their host must see the same.
 */
export const PROBING_PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Probe</title>
<script>
  const heard = [], thrown = [], changed = [], broken = [];
  addEventListener('message', ({ data, origin }) => heard.push([JSON.stringify(data), origin]));
  for (const type of ['error', 'unhandledrejection']) addEventListener(type, (event) => thrown.push(String(event.message ?? event.reason)));
  addEventListener('securitypolicyviolation', ({ blockedURI, violatedDirective }) => broken.push([blockedURI, violatedDirective]));
  new MutationObserver((records) => {
    for (const { type, target, attributeName, addedNodes } of records)
      for (const node of addedNodes.length ? addedNodes : [null])
        if (node === null || !['BODY', 'TEXTAREA', 'LABEL', '#text', 'P'].includes(node.nodeName)) changed.push([type, target.nodeName, attributeName, node?.nodeName]);
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  // Events that others dispatch in the page, and listeners that they put on its own objects.
  const called = [];
  for (const [owner, name] of [[EventTarget.prototype, 'dispatchEvent'], [EventTarget.prototype, 'addEventListener'], [window, 'postMessage'],
      [Element.prototype, 'attachShadow'], [History.prototype, 'pushState'], [Storage.prototype, 'setItem'], [Document.prototype, 'createElement']]) {
    const real = owner[name];
    owner[name] = function (...values) { if (new Error().stack.includes('-extension://')) called.push(name); return real.apply(this, values); };
  }
  const typeNames = new Set();
  for (const type of ['focusin', 'focusout', 'popstate', 'pageshow', 'hashchange', 'DOMNodeInserted', 'toggle', 'beforetoggle', 'slotchange', 'currententrychange'])
    addEventListener(type, (event) => { if (!event.isTrusted) typeNames.add(type); }, true);

  const names = (object) => object === null || object === undefined ? [] : [...Object.getOwnPropertyNames(object), ...Object.getOwnPropertySymbols(object).map(String)].sort();
  async function look() {
    const databases = await indexedDB.databases?.() ?? [];
    const chain = (object) => { const all = []; for (let at = object; at; at = Object.getPrototypeOf(at)) all.push(names(at)); return all; };
    return JSON.stringify({
      globals: chain(window), document: chain(document), navigator: chain(navigator), root: names(document.documentElement), body: names(document.body),
      chrome: typeof chrome === 'undefined' ? null : [names(chrome), names(chrome.runtime)], browser: typeof browser,
      html: document.documentElement.outerHTML, attributes: document.documentElement.getAttributeNames(),
      count: document.querySelectorAll('*').length, sheets: document.styleSheets.length, adopted: document.adoptedStyleSheets.length,
      style: Array.from(getComputedStyle(document.documentElement), (key) => key + getComputedStyle(document.documentElement).getPropertyValue(key)),
      frames: window.length, active: document.activeElement?.tagName, scripts: document.scripts.length, animations: document.getAnimations().length,
      entries: performance.getEntries().map(({ name, entryType }) => entryType + name.replace(location.href, '')).filter((name) => !/paint|visibility|soft|long-|^event|first-input|favicon/.test(name)).sort(),
      marks: performance.getEntriesByType('mark').length, history: history.state, cookie: document.cookie,
      local: { ...localStorage }, session: { ...sessionStorage }, databases, caches: await caches.keys(),
      workers: (await navigator.serviceWorker.getRegistrations()).length, policies: document.featurePolicy?.features().length ?? 0,
      heard, thrown, changed, broken, called, types: [...typeNames], size: [innerWidth, innerHeight], title: document.title,
    }).replaceAll(location.host, 'HOST');
  }

  /** Whether a file of an extension can be had, in each way that a page has. */
  async function reach(origin, files) {
    const results = {};
    const tell = (name, value) => { results[name] = value; };
    const wait = (element, add) => new Promise((resolve) => {
      element.onload = () => resolve('loaded'); element.onerror = () => resolve('failed'); add(element);
    });
    const append = (element) => document.body.append(element);
    for (const file of files) {
      const url = origin + file;
      tell('fetch ' + file, await fetch(url).then(() => 'loaded', () => 'failed'));
      tell('opaque ' + file, await fetch(url, { mode: 'no-cors' }).then(() => 'loaded', () => 'failed'));
      tell('image ' + file, await wait(new Image(), (image) => { image.src = url; }));
      tell('script ' + file, await wait(document.createElement('script'), (script) => { script.src = url; append(script); }));
      tell('style ' + file, await wait(document.createElement('link'), (link) => { link.rel = 'stylesheet'; link.href = url; append(link); }));
      tell('import ' + file, await import(url).then(() => 'loaded', () => 'failed'));
    }
    const frame = document.createElement('iframe');
    frame.src = origin + files[0];
    append(frame);
    await new Promise((resolve) => { frame.onload = resolve; setTimeout(resolve, 1_000); });
    let inside = null;
    try { inside = frame.contentDocument?.body?.innerText ?? null; } catch (error) { inside = error.name; }
    tell('frame', [inside, frame.contentWindow?.length]);
    return results;
  }
</script><body><label for="prompt">Type here</label><textarea id="prompt"></textarea></body></html>`;
