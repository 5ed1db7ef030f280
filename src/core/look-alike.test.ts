import { describe, expect, it } from 'vitest';
import { fc } from '../../tests/fast-check.ts';
import { loadCompiledRuleset } from '../ruleset/load-ruleset.ts';
import { decodeRuleset } from '../ruleset/decode.ts';
import { decodeLookAlikes } from '../ruleset/look-alikes.ts';
import { parseAddress } from './address.ts';
import { findLookAlike } from './look-alike.ts';

const { summaries, lookAlikes } = await loadCompiledRuleset();
const table = decodeLookAlikes(lookAlikes, decodeRuleset(summaries));

const look = (source: string) => {
  const parsed = parseAddress(source);
  if (!parsed.ok) throw new Error(`no address: ${source}`);
  return findLookAlike(table, parsed.address);
};

describe('findLookAlike', () => {
  it.each([
    ['https://deepseek.chat/', 'deepseek', 'imitator'],
    ['https://www.kimi-k2.ai/chat', 'kimi', 'imitator'],
    ['https://app.chat-gpt-pc.online/', 'chatgpt', 'imitator'],
    ['https://chаtgpt.com/', 'chatgpt', 'homograph'],
    ['https://сhаtgрt.com/', 'chatgpt', 'homograph'],
    ['https://chatgpṭ.com/', 'chatgpt', 'homograph'],
    ['https://deepseek.evil-іs.example/', null, null],
    ['https://deерseek.app/', 'deepseek', 'homograph'],
    ['https://0penai.com/', 'chatgpt', 'homograph'],
    ['https://c1aude.ai/', 'claude', 'homograph'],
    ['https://rnidjourney.com/', 'midjourney', 'homograph'],
    ['https://chatgpt.com.evil.example/', 'chatgpt', 'embedded'],
    ['https://chat.deepseek.com.login.evil.example/', 'deepseek', 'embedded'],
    ['https://chatgpt.com-login.example/', 'chatgpt', 'embedded'],
    ['https://chat-deepseek-com.evil.example/', 'deepseek', 'embedded'],
    ['https://deepseek-chat-app.com/', 'deepseek', 'name'],
    ['https://www.free-chatgpt.online/', 'chatgpt', 'name'],
    ['https://chatgptlogin.co.uk/', 'chatgpt', 'name'],
    ['https://claude-ai-chat.com/', 'claude', 'name'],
    ['https://openai.chat/', 'chatgpt', 'name'],
    ['https://chatgtp.com/', 'chatgpt', 'slip'],
    ['https://perpplexity.ai/', 'perplexity', 'slip'],
  ])('of %s says %s by %s', (source, service, how) => {
    const found = look(source);
    expect(found?.service ?? null).toBe(service);
    expect(found?.how ?? null).toBe(how);
  });

  it.each([
    'https://chatgpt.com/',
    'https://www.chatgpt.com/',
    'https://openai.com/',
    'https://help.openai.com/en/',
    'https://platform.openai.com/',
    'https://deepseek.com/',
    'https://api-docs.deepseek.com/',
    'https://status.deepseek.com/',
    'https://support.claude.com/',
    'https://www.anthropic.com/claude',
    'https://x.ai/grok',
    'https://blog.google/products/gemini/',
    'https://docs.mistral.ai/',
  ])('leaves the vendor’s own %s alone', (source) => {
    expect(look(source)).toBeNull();
  });

  it.each([
    'https://deepseek-fans.net/',
    'https://chatgpt-prompts.shop/',
    'https://claude-monet-prints.shop/',
    'https://claudes-bakery.com/',
    'https://gemini-astrology.com/',
    'https://gemini.com/',
    'https://gemini-login.com/',
    'https://grokking-algorithms.com/',
    'https://perplexity-podcast.com/',
    'https://midjourney.fandom.com/',
    'https://chatgpt.uni-example.de/',
    'https://awesome-deepseek.readthedocs.io/',
    'https://you.com.tr/',
    'https://poems.example/',
    'https://kimi-raikkonen.example/',
    'https://mistral-kitesurf.fr/',
    'https://notopenai.com/',
    'https://deepsea.com/',
    'https://vo.dev/',
    'https://münchen.de/',
    'https://президент.рф/',
    'https://127.0.0.1/',
    'https://localhost/',
  ])('leaves %s alone, which only shares a word or looks like none', (source) => {
    expect(look(source)).toBeNull();
  });

  it('never throws, and never flags a tool of the catalogue', () => {
    const hosts = [...table.originals.keys()];
    fc.assert(
      fc.property(fc.constantFrom(...hosts), fc.domain(), (host, other) => {
        expect(look(`https://${host}/`)).toBeNull();
        look(`https://${other}/`);
      }),
    );
  });
});
