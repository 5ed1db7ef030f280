/** What tells that a page's address changed. */
export interface AddressSource {
  /** The address without its fragment. */
  readonly read: () => string;
  /** Calls back after each change within the document; `returned` when the page came back from the back/forward cache. */
  onChange(listener: (returned: boolean) => void): void;
  later(milliseconds: number, run: () => void): void;
}

/** A page that rewrites its address endlessly costs at most one message in this time. */
const MINIMUM_PAUSE_MS = 1_000;

/**
 * Tells the address at once, then each new one: at most one a second, never the same twice in a row, unless the page
 * returned, because the browser forgot the tab's button by then. An address that does not matter is told only after
 * one that did.
 *
 * @returns What looks at the address anew, for when what matters has changed.
 */
export function followAddress(
  source: AddressSource,
  tell: (address: string) => void,
  matters: (address: string) => boolean = () => true,
): () => void {
  let told: string | null = null;
  let mattered = false;
  let isPausing = false;
  const tellChange = () => {
    const address = source.read();
    if (isPausing || address === told) return;
    const isOfInterest = matters(address);
    if (!isOfInterest && !mattered) return;
    mattered = isOfInterest;
    told = address;
    isPausing = true;
    tell(address);
    source.later(MINIMUM_PAUSE_MS, () => {
      isPausing = false;
      tellChange();
    });
  };
  source.onChange((returned) => {
    if (returned) told = null;
    tellChange();
  });
  tellChange();
  return tellChange;
}
