/**
 * What the visit scripts of one document share, in the content scripts' own world: the catalogue and the policy can
 * both ask for one, and then one is enough.
 */
export const visitWatch = globalThis as {
  /** The policy knows the host: every address counts, not only the catalogue's places. */
  plimsollEveryPlace?: true;
  /** Looks at the address anew; there once a visit script runs. */
  plimsollLookAgain?: () => void;
};
