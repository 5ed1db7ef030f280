/** What a command of the command line takes of the world. */
interface World {
  readonly today: string;
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
}

/** What a command came to: its exit status, what it printed, and what it complained of. */
interface CommandOutcome {
  readonly status: number;
  readonly text: string;
  readonly complaints: readonly string[];
}

/** Runs a command on a fixed day, and keeps what it says. */
export async function runInWorld(command: (world: World) => Promise<number>): Promise<CommandOutcome> {
  const printed: string[] = [];
  const complaints: string[] = [];
  const status = await command({
    today: '2026-11-24',
    print: (line) => void printed.push(line),
    complain: (line) => void complaints.push(line),
  });
  return { status, text: printed.join('\n'), complaints };
}
