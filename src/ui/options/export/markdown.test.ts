import { describe, expect, it } from 'vitest';
import { fc } from '../../../../tests/fast-check.ts';
import { escapeMarkdown } from './markdown.ts';

describe('text in Markdown', () => {
  it.each([
    ['plain, with a full stop.', 'plain, with a full stop.'],
    ['two\n\nlines ', 'two lines'],
    ['*bold* _it_ `code`', '\\*bold\\* \\_it\\_ \\`code\\`'],
    ['[link](javascript:alert(1))', '\\[link\\](javascript:alert(1))'],
    ['![picture](https://x.example)', '!\\[picture\\](https\\://x.example)'],
    ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)\\>'],
    ['&lt;b&gt;', '\\&lt;b\\&gt;'],
    ['a | b', 'a \\| b'],
    ['a \\* b', 'a \\\\\\* b'],
    ['# heading', '\\# heading'],
    ['- item', '\\- item'],
    ['+ item', '\\+ item'],
    ['1. item', '1\\. item'],
    ['12) item', '12\\) item'],
    ['=====', '\\====='],
    ['2026-01-17', '2026-01-17'],
    ['C# and 1.5', 'C# and 1.5'],
  ])('%j is written %j', (text, written) => {
    expect(escapeMarkdown(text)).toBe(written);
  });

  it('never holds an inline sign without its escape', () => {
    const text = fc.string({
      maxLength: 40,
      unit: fc.constantFrom('*', '_', '`', '[', ']', '<', '>', '\\', '&', '~', '|', 'a', ' ', '\n'),
    });
    fc.assert(
      fc.property(text, (source) => {
        const bare = escapeMarkdown(source).replace(/\\[\\`*_[\]<>&~|$]/g, '');
        expect(bare).not.toMatch(/[\\`*_[\]<>&~|]/);
        expect(bare).not.toMatch(/\n/);
      }),
    );
  });
});
