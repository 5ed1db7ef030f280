import type { AddressSource } from '../app/follow-address.ts';

interface NavigationEvents {
  addEventListener(type: 'currententrychange', listener: (event: Event) => void): void;
}

/** The address of the page that the content script stands in. */
export const pageAddress: AddressSource = {
  read: () => location.href.replace(/#.*$/s, ''),
  onChange(listener) {
    // A page can dispatch these events itself; only the browser's own count.
    const tell = (event: Event) => {
      if (event.isTrusted) listener(event instanceof PageTransitionEvent && event.persisted);
    };
    const { navigation } = globalThis as { readonly navigation?: NavigationEvents };
    navigation?.addEventListener('currententrychange', tell);
    addEventListener('popstate', tell);
    addEventListener('pageshow', tell);
  },
  later(milliseconds, run) {
    setTimeout(run, milliseconds);
  },
};
