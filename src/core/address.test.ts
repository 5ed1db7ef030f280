import { describe, expect, it } from 'vitest';
import { fc } from '../../tests/fast-check.ts';
import { MAX_ADDRESS_LENGTH, parseAddress } from './address.ts';

const hostOf = (source: string) => {
  const parsed = parseAddress(source);
  return parsed.ok ? parsed.address.host : parsed.problem;
};

describe('parseAddress', () => {
  it.each([
    ['https://chatgpt.com/', 'chatgpt.com'],
    ['HTTPS://CHATGPT.COM', 'chatgpt.com'],
    ['https://www.perplexity.ai/search', 'perplexity.ai'],
    ['https://chatgpt.com.:443/x', 'chatgpt.com'],
    ['https://user:pass@chatgpt.com:8443/x', 'chatgpt.com'],
    ['https://chatgpt.com@evil.example/', 'evil.example'],
    ['https://chatgpt.com\\@evil.example/', 'chatgpt.com'],
    ['https://chat。deepseek。com/', 'chat.deepseek.com'],
    ['https://сhatgpt.com/', 'xn--hatgpt-hrf.com'],
    ['http://[::1]/', '[::1]'],
    ['  https://claude.ai/new  ', 'claude.ai'],
  ])('reads the host of %s as the browser does', (source, host) => {
    expect(hostOf(source)).toBe(host);
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['chatgpt.com', 'not-an-address'],
    ['https://', 'not-an-address'],
    ['https://a b.com', 'not-an-address'],
    ['https://%00.com', 'not-an-address'],
    ['javascript:alert(1)', 'not-web'],
    ['data:text/html,hello', 'not-web'],
    ['file:///etc/passwd', 'not-web'],
    ['chrome://settings', 'not-web'],
    ['moz-extension://x/popup.html', 'not-web'],
    [`https://${'a'.repeat(MAX_ADDRESS_LENGTH)}.com/`, 'too-long'],
    [`https://${'a.'.repeat(500)}com/`, 'not-an-address'],
    [`https://${'a.'.repeat(30_000)}chatgpt.com/`, 'not-an-address'],
  ])('refuses %s', (source, problem) => {
    expect(hostOf(source)).toBe(problem);
  });

  it('looks at the host and path of an address whose query is huge', () => {
    expect(hostOf(`https://chat.deepseek.com/a?q=${'x'.repeat(2_000_000)}`)).toBe('chat.deepseek.com');
  });

  it('looks behind a name and a password that are longer than any host', () => {
    expect(hostOf(`https://${'a'.repeat(9_000)}@chatgpt.com/`)).toBe('chatgpt.com');
    expect(hostOf(`https://chatgpt.com/${'a'.repeat(9_000)}`)).toBe('chatgpt.com');
  });

  it('decodes escaped letters of a path, and nothing else', () => {
    const parsed = parseAddress('https://x.com/i/%67rok%2Fa%20b');
    expect(parsed.ok && parsed.address.path).toBe('/i/grok%2Fa%20b');
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (source) => void parseAddress(source)),
    );
    fc.assert(fc.property(fc.webUrl({ withQueryParameters: true }), (source) => parseAddress(source).ok));
  });
});
