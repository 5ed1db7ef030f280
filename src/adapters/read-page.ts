import type { PageFacts } from '../core/detect/facts.ts';

/** What is read at most; a page may be endless. */
const MAX_ELEMENTS = 1_400;
/** Elements of one branch beside the way up from the field, so that a long conversation does not hide the rest. */
const MAX_BRANCH = 350;
/** Elements that count as near the field. */
const NEAR_ELEMENTS = 260;
/** Elements among which other fields make it a form. */
const BESIDE_ELEMENTS = 60;
/** Pixels; fields that only measure the text of others are lower. */
const MIN_FIELD_HEIGHT = 10;
/** Children among which an element's own text is looked for: a list may have thousands. */
const MAX_CHILDREN = 40;
const MAX_MILLISECONDS = 20;
const MAX_TEXT = 240;
const MAX_MARK = 120;
const MAX_ABOUT = 4_000;
/** `NodeFilter.SHOW_ELEMENT` of the DOM standard. */
const SHOW_ELEMENT = 1;

/** Elements and roles that are there to be used, and what names them. */
const CONTROL = /button|select|option|summary|label|legend|combobox|menuitem|tab$/;
const MARK_NAME = /^(id|class|role|aria-live|data-.*)$/;
const LABEL_NAME = /^(aria-label|title|alt|(aria-|data-)?placeholder)$/;
/** What is no text for people, and what a person wrote, which is nobody's business. */
const UNREAD = 'script,style,textarea,[contenteditable]';

/**
 * Reads what the page around a field tells: outward from the field, bounded in elements, texts and time, through open
 * shadow roots. What stands nearest is read first.
 *
 * @param isTextField - Tells fields that take free text; given, because who listens to fields has it already, and what
 *   a script of every page holds twice costs twice.
 */
export function readPage(field: Element, isTextField: (element: Element) => boolean): PageFacts {
  const deadline = performance.now() + MAX_MILLISECONDS;
  const labels: string[] = [];
  const texts: string[] = [];
  let marks = '';
  let near = 0;
  let seen = 0;
  let others = 0;

  const isOver = () => seen >= MAX_ELEMENTS || performance.now() > deadline;

  /** Notes an element; gives its label. */
  const note = (element: Element): string => {
    const { localName } = element;
    const role = element.getAttribute('role') ?? '';
    const isField = isTextField(element);
    let label = '';
    marks += ` ${localName}`;
    for (const name of element.getAttributeNames()) {
      const isLabel = LABEL_NAME.test(name);
      if (!isLabel && !MARK_NAME.test(name)) continue;
      const value = element.getAttribute(name) ?? '';
      if (isLabel) label += ` ${value}`;
      else marks += ` ${name}= ${value.slice(0, MAX_MARK)}`;
    }
    const text = readText(element);
    if (isField || CONTROL.test(localName + role)) labels.push(`${label} ${text}`.slice(0, MAX_TEXT));
    else {
      if (label !== '') labels.push(label.slice(0, MAX_TEXT));
      // A heading signs nothing.
      if (text !== '') texts.push(/^h\d/.test(localName) ? `# ${text}` : text);
    }
    seen += 1;
    if (seen < NEAR_ELEMENTS) near = texts.length;
    if (
      seen < BESIDE_ELEMENTS &&
      isField &&
      !element.contains(field) &&
      element.clientHeight >= MIN_FIELD_HEIGHT
    )
      others += 1;
    return label;
  };

  /** Down a branch, in the order of the document. */
  const walk = (top: Node) => {
    const walker = document.createTreeWalker(top, SHOW_ELEMENT);
    const last = seen + MAX_BRANCH;
    for (let node: Node | null = top; node !== null; node = walker.nextNode()) {
      if (seen >= last || isOver()) return;
      if (!(node instanceof Element)) continue;
      note(node);
      if (node.shadowRoot !== null) walk(node.shadowRoot);
    }
  };

  let label = `${note(field)} ${(field as Partial<HTMLInputElement>).labels?.[0]?.textContent ?? ''}`;
  for (const inside of field.querySelectorAll('[data-placeholder]')) label += note(inside);
  for (let node: Node | null = field; node !== null && !isOver();) {
    if (node instanceof Element) {
      if (node !== field) note(node);
      for (const way of ['nextElementSibling', 'previousElementSibling'] as const) {
        for (let next = node[way]; next !== null && !isOver(); next = next[way]) walk(next);
      }
    }
    node = node instanceof ShadowRoot ? node.host : node.parentNode;
  }
  return {
    title: document.title.slice(0, MAX_TEXT),
    about: readHead(),
    field: {
      isRoomy: field.localName !== 'input',
      isSearch: field.closest('[role^=search],search,[name=q]') !== null,
      others,
      label: label.slice(0, MAX_TEXT),
    },
    marks,
    labels,
    texts,
    near,
  };
}

/** The text of an element that holds text itself, with what stands inside it; empty for containers and long texts. */
function readText(element: Element): string {
  let child = element.firstChild;
  for (let place = 0; child !== null && place < MAX_CHILDREN; place += 1) {
    // Only of those that hold text themselves: a container's text is that of half the page.
    if (child instanceof Text && /\S/.test(child.data)) {
      const text = element.textContent;
      return text.length > MAX_TEXT || element.closest(UNREAD) ? '' : text;
    }
    child = child.nextSibling;
  }
  return '';
}

/** Metadata and structured data, as they are written. */
function readHead(): string {
  const parts = document.querySelectorAll('meta[content],script[type*=ld]');
  // eslint-disable-next-line no-restricted-properties -- read, never written
  return Array.from(parts, ({ outerHTML }) => outerHTML)
    .join(' ')
    .slice(0, MAX_ABOUT);
}
