import type { View } from '../../src/build/browsers/driver.ts';

/** The size of the root's text, in per cent of the browser's, that the styles set. */
const ROOT_PERCENT = 84.375;

/** Shows text larger by a factor, as a reader's own size of text does. */
export async function setTextScale(view: View, factor: number): Promise<void> {
  await view.evaluate(`(() => { document.documentElement.style.fontSize = '${ROOT_PERCENT * factor}%'; })()`);
}

/** Puts a surface into a window of this width and waits until it is drawn anew. */
export async function settleLayout(view: View): Promise<void> {
  await view.evaluate(
    `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null))))`,
  );
}

/**
 * What a reader would miss: a page wider than its window, words that are cut off or stand outside the window, and words
 * on top of other words. A line each; empty: nothing.
 */
export async function findLayoutFaults(view: View): Promise<string[]> {
  return view.evaluate<string[]>(`(() => {
    const faults = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) faults.push('the page is ' + scrollWidth + ' wide in ' + clientWidth);
    const name = (element) => element.tagName.toLowerCase() + '.' + [...element.classList].join('.') +
      ' "' + element.textContent.trim().slice(0, 40) + '"';
    // Rows that are far away are not laid out.
    const isSeen = (element) => element.checkVisibility({ contentVisibilityAuto: true });
    // Scrolled on purpose, or seen by screen readers only.
    const exempt = '.hidden, .scroll-x, pre, select, datalist, svg, iframe, script, style';
    for (const element of document.querySelectorAll('body *')) {
      if (element.closest(exempt) || element.matches('input, textarea') || !isSeen(element)) continue;
      if (getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) {
        faults.push('cut off: ' + name(element));
      }
    }
    const lines = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const element = node.parentElement;
      if (node.data.trim() === '' || element.closest(exempt) || !isSeen(element)) continue;
      // What stays while the rest is scrolled may stand above it.
      if (element.closest('.picks, thead, .axis')) continue;
      const clip = element.closest('.row-gist')?.getBoundingClientRect();
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, right, top, bottom } of range.getClientRects()) {
        if (right - left < 2 || (clip && bottom > clip.bottom + 2)) continue;
        if (left < -1 || right > clientWidth + 1) faults.push('outside: ' + name(element));
        lines.push({ left, right, top, bottom, node, element });
      }
    }
    lines.sort((a, b) => a.top - b.top);
    lines.forEach((line, place) => {
      for (const other of lines.slice(place + 1)) {
        if (other.top >= line.bottom) break;
        if (other.node === line.node) continue;
        const across = Math.min(line.right, other.right) - Math.max(line.left, other.left);
        const down = Math.min(line.bottom, other.bottom) - other.top;
        const least = Math.min(line.bottom - line.top, other.bottom - other.top);
        if (across > 2 && down > least * 0.4) faults.push(name(line.element) + ' on ' + name(other.element));
      }
    });
    return faults.slice(0, 8);
  })()`);
}
