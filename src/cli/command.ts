/** What a command gives and takes; nothing else reaches it. */
export interface CommandWorld {
  /** Today, UTC, as YYYY-MM-DD. */
  readonly today: string;
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
}

/** 0 fine; 1 something was found that wants work; 2 wrong use, or nothing could be read. */
export type ExitStatus = 0 | 1 | 2;

export type Command = (args: readonly string[], world: CommandWorld) => Promise<ExitStatus>;

/** The world of a command that runs on a terminal. */
export function terminalWorld(): CommandWorld {
  return {
    today: new Date().toISOString().slice(0, 10),
    print: (line) => void process.stdout.write(`${line}\n`),
    complain: (line) => void process.stderr.write(`${line}\n`),
  };
}

/** A complaint in one line, and the status of wrong use. */
export function complainOfUse(world: CommandWorld, name: string, message: string): 2 {
  world.complain(`${name}: ${message.replace(/\s+/g, ' ')}`);
  return 2;
}

/** What an error says. */
export function describeError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
