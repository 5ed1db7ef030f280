/** A stop of the tour: an address that a person would open. */
export interface TourStop {
  readonly name: string;
  readonly address: string;
}

/** The tools that the tour opens, and an ordinary site on which nothing happens. */
export const TOUR_STOPS: readonly TourStop[] = [
  { name: 'deepseek', address: 'https://chat.deepseek.com/' },
  { name: 'chatgpt', address: 'https://chatgpt.com/' },
  { name: 'microsoft-copilot', address: 'https://copilot.microsoft.com/' },
  { name: 'claude', address: 'https://claude.ai/new' },
  { name: 'ordinary', address: 'https://example.org/' },
];
