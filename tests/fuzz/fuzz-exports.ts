import { DOMParser } from '@xmldom/xmldom';
import { showInput } from '../../src/cli/format-line.ts';
import { escapeHtml } from '../../src/cli/ruleset-report/escape-html.ts';
import { escapeAttribute, escapeText } from '../../src/policy/formats/escape-xml.ts';
import { writeCell } from '../../src/ui/options/export/csv.ts';
import { escapeMarkdown, writeLink } from '../../src/ui/options/export/markdown.ts';
import { expectHarmless } from './expect-harmless.ts';
import { property, type FuzzGroup } from './fuzz-group.ts';
import { hostileText } from './hostile-data.ts';

/** Everything that XML can hold; the writers of policies leave the rest out before. */
const toXmlText = (text: string) => text.replace(/[^\t\n -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');

/** What is written down for other programs. */
export const EXPORTS: FuzzGroup = {
  name: 'exports',
  properties: [
    property('a cell is no formula and ends where it ends', hostileText, (text) => {
      const cell = writeCell(text);
      if (!/^"(?:[^"]|"")*"$/.test(cell)) throw new Error('the cell is not closed');
      if (/^"[=+\-@\t\r\n]/.test(cell)) throw new Error('the cell is a formula');
    }),
    property('Markdown has no link, no markup and no line of its own', hostileText, (text) => {
      const escaped = escapeMarkdown(text);
      if (/[\r\n]/.test(escaped)) throw new Error('a line of its own');
      if (/(?<!\\)(?:\\\\)*[<>[\]`*_|]/.test(escaped)) throw new Error('a sign that means something');
      if (/^(?:[#+=-]|\d+[.)])/.test(escaped)) throw new Error('a heading or a list');
    }),
    property('a link of Markdown leads to the web or is left out', hostileText, (text) => {
      const link = writeLink(text);
      if (link !== null && !/^<https:\/\/[!-;=?-~]*>$/.test(link)) throw new Error(link);
    }),
    property('XML and HTML give a text back as it was', hostileText, (text) => {
      const plain = toXmlText(text);
      const { documentElement: root } = new DOMParser().parseFromString(
        `<a b="${escapeAttribute(plain)}">${escapeText(plain)}</a>`,
        'text/xml',
      );
      if (root?.textContent !== plain || root.getElementsByTagName('*').length > 0)
        throw new Error('the text is another one');
      if (/[<>"']/.test(escapeHtml(text))) throw new Error('markup');
    }),
    property('the command line shows an input without what a terminal obeys', hostileText, (text) => {
      expectHarmless(showInput(text).replace(/[\t\r\n]/g, '\u0007'));
    }),
  ],
};
