import { describe, expect, it } from 'vitest';
import { followAddress } from './follow-address.ts';

function createPage(address: string, matters?: (address: string) => boolean) {
  const page = {
    address,
    told: [] as string[],
    change: (_returned: boolean): void => undefined,
    endPause: (): void => undefined,
  };
  followAddress(
    {
      read: () => page.address,
      onChange: (listener) => {
        page.change = listener;
      },
      later: (_milliseconds, run) => {
        page.endPause = run;
      },
    },
    (told) => page.told.push(told),
    matters,
  );
  const go = (to: string) => {
    page.address = to;
    page.change(false);
  };
  return { page, go };
}

describe('followAddress', () => {
  it('tells the address at once', () => {
    expect(createPage('/a').page.told).toEqual(['/a']);
  });

  it('tells at most one change in a pause, and the last one after it', () => {
    const { page, go } = createPage('/a');
    go('/b');
    go('/c');
    expect(page.told).toEqual(['/a']);
    page.endPause();
    expect(page.told).toEqual(['/a', '/c']);
  });

  it('tells nothing twice', () => {
    const { page, go } = createPage('/a');
    page.endPause();
    go('/a');
    expect(page.told).toEqual(['/a']);
  });

  it('tells again when the page came back from the cache', () => {
    const { page } = createPage('/a');
    page.endPause();
    page.change(true);
    expect(page.told).toEqual(['/a', '/a']);
  });

  it('is silent where nothing matters, and tells when a place is entered and left', () => {
    const { page, go } = createPage('/home', (address) => address.startsWith('/i/grok'));
    go('/explore');
    expect(page.told).toEqual([]);
    go('/i/grok');
    page.endPause();
    go('/home');
    page.endPause();
    go('/explore');
    expect(page.told).toEqual(['/i/grok', '/home']);
  });
});
