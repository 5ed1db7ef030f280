/** Says that this very document was found to be an AI chat; kept in the content scripts' own world, which the page can not reach. */
export const spotted = globalThis as { plimsollChat?: true };
