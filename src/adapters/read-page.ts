import type { FieldFacts, PageFacts } from '../core/detect/facts.ts';

/** What is read at most; a page may be endless. */
const MAX_ELEMENTS = 1_400;
/** Elements of one branch beside the way up from the field, so that a long conversation does not hide the rest. */
const MAX_BRANCH = 350;
/** Elements that count as near the field. */
const NEAR_ELEMENTS = 260;
/** Elements among which a composer's button stands, and where other fields make it a form. */
const BESIDE_ELEMENTS = 60;
const MAX_MILLISECONDS = 4;
const MAX_TEXT = 240;
const MAX_LABEL = 70;
const MAX_MARKS = 24_000;
const MAX_ABOUT = 3_000;

const CONTROL = /^(button|select|option|summary|a)$/;
const CONTROL_ROLE = /^(button|combobox|option|menuitem|tab|switch)/;
const MARK_NAME = /^(id|class|role|aria-live|data-.*)$/;
const SKIPPED = /^(script|style|noscript|template|svg|path|head|iframe|br)$/;
const EDITOR =
  /inputarea|cm-content|ace_text|xterm|code-?mirror|monaco|terminal|tox-|ql-editor|ck-content|note-editable|trix/i;

/** A field that takes free text and is not there to search or to sign in. */
export function isTextField(element: Element): boolean {
  const { localName } = element;
  if (localName === 'textarea') return true;
  if (localName === 'input') return /^(text|)$/.test(element.getAttribute('type') ?? '');
  return element instanceof HTMLElement && element.isContentEditable;
}

/**
 * Reads what the page around a field tells: outward from the field, bounded in elements, texts and time, through open
 * shadow roots. What stands nearest is read first.
 */
export function readPage(field: Element): PageFacts {
  const deadline = performance.now() + MAX_MILLISECONDS;
  const labels: string[] = [];
  const texts: string[] = [];
  let marks = '';
  let near = 0;
  let seen = 0;
  let others = 0;
  let hasButton = false;
  const isOver = () => seen >= MAX_ELEMENTS || performance.now() > deadline;

  const note = (element: Element) => {
    seen += 1;
    const { localName } = element;
    if (localName.includes('-')) marks += ` ${localName}`;
    if (marks.length < MAX_MARKS) {
      for (const { name, value } of element.attributes) {
        if (!MARK_NAME.test(name)) continue;
        marks +=
          name === 'id' || name === 'class' ? ` ${value.slice(0, 200)}` : ` ${name}=${value.slice(0, 40)}`;
      }
    }
    const role = element.getAttribute('role') ?? '';
    const isControl = CONTROL.test(localName) || CONTROL_ROLE.test(role);
    const isField = isTextField(element) && !element.parentElement?.closest('[contenteditable]');
    if (seen < BESIDE_ELEMENTS) {
      if (isControl && localName !== 'a') hasButton = true;
      if (isField && element !== field && !element.contains(field)) others += 1;
    }
    const text = readText(element);
    if (isControl || isField) {
      for (const label of [readLabel(element), text.slice(0, MAX_LABEL)])
        if (label !== '') labels.push(label);
    } else if (text !== '') {
      texts.push(text);
    }
    if (seen < NEAR_ELEMENTS) near = texts.length;
  };

  /** Down a branch, nearest first: away from the field. */
  const walk = (top: Element, isBefore: boolean) => {
    const last = seen + MAX_BRANCH;
    const pending = [top];
    for (let element = pending.pop(); element !== undefined; element = pending.pop()) {
      if (seen >= last || isOver()) return;
      if (SKIPPED.test(element.localName)) continue;
      note(element);
      const children = [...(element.shadowRoot?.children ?? []), ...element.children];
      pending.push(...(isBefore ? children : children.reverse()));
    }
  };

  note(field);
  for (let node = field; !isOver();) {
    const parent = node.parentNode;
    if (parent === null) break;
    if (parent instanceof Element) note(parent);
    for (let next = node.nextElementSibling; next !== null && !isOver(); next = next.nextElementSibling) {
      walk(next, false);
    }
    for (
      let last = node.previousElementSibling;
      last !== null && !isOver();
      last = last.previousElementSibling
    ) {
      walk(last, true);
    }
    const above = parent instanceof ShadowRoot ? parent.host : parent;
    if (!(above instanceof Element) || above.localName === 'html') break;
    node = above;
  }
  return { ...readHead(), field: readField(field, others, hasButton), marks, labels, texts, near };
}

function readField(field: Element, others: number, hasButton: boolean): FieldFacts {
  const mark = `${field.className} ${field.id} ${field.parentElement?.className ?? ''}`;
  return {
    isRoomy: field.localName !== 'input',
    isSearch:
      field.getAttribute('role') === 'searchbox' ||
      /^(q|s|query|search)$/.test(field.getAttribute('name') ?? '') ||
      field.closest('[role=search],search') !== null,
    isEditor: EDITOR.test(mark),
    others,
    hasButton,
    label: readLabel(field),
  };
}

/** What a control or a field is called: its own words, its label's, and those that stand in it while it is empty. */
function readLabel(element: Element): string {
  const names = ['aria-label', 'placeholder', 'aria-placeholder', 'data-placeholder', 'title', 'alt'];
  const own = names.map((name) => element.getAttribute(name) ?? '');
  if (element instanceof HTMLElement && element.isContentEditable) {
    own.push(element.querySelector('[data-placeholder]')?.getAttribute('data-placeholder') ?? '');
  }
  const [label] = (element as Partial<HTMLInputElement>).labels ?? [];
  own.push(label?.textContent ?? '');
  return tidy(own.join(' ')).slice(0, MAX_TEXT);
}

/** The text of an element that holds text itself, with what stands inside it; empty for containers and long texts. */
function readText(element: Element): string {
  for (const node of element.childNodes) {
    if (node.nodeType !== 3 || (node.nodeValue ?? '').trim() === '') continue;
    const text = element.textContent;
    return text.length > 2 * MAX_TEXT ? '' : tidy(text).slice(0, MAX_TEXT);
  }
  return '';
}

function readHead(): Pick<PageFacts, 'title' | 'about' | 'isArticle'> {
  let title = document.title;
  let about = '';
  let isArticle = false;
  for (const element of document.head.children) {
    const name = element.getAttribute('name') ?? element.getAttribute('property') ?? '';
    const content = (element.getAttribute('content') ?? '').slice(0, MAX_TEXT);
    if (/(application-name|site_name|web-app-title|og:title)$/.test(name)) title += ` ${content}`;
    else if (/description$|^keywords$|^generator$/.test(name)) about += ` ${content}`;
    else if (name === 'og:type') isArticle ||= /article|profile|product|book/.test(content);
    else if (element.getAttribute('type') === 'application/ld+json') {
      const data = element.textContent.slice(0, MAX_ABOUT);
      about += ` ${data}`;
      isArticle ||= /"(\w*Article|\w*Posting|QAPage|Product|Recipe)"/.test(data);
    }
  }
  return { title: title.slice(0, 2 * MAX_TEXT), about: about.slice(0, MAX_ABOUT), isArticle };
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
