import { spawn } from 'node:child_process';

/** What a program that has ended said. */
export interface CommandResult {
  readonly isFine: boolean;
  /** Both of its streams, in the order of arrival. */
  readonly output: string;
  readonly seconds: number;
}

/** Runs a program to its end and keeps what it says. A program that can not be started counts as failed. */
export function runCommand(
  command: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<CommandResult> {
  const start = performance.now();
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const hear = (chunk: string) => {
      output += chunk;
    };
    child.stdout.setEncoding('utf8').on('data', hear);
    child.stderr.setEncoding('utf8').on('data', hear);
    const end = (isFine: boolean) =>
      resolve({ isFine, output, seconds: (performance.now() - start) / 1_000 });
    child.once('error', (error) => {
      output += error.message;
      end(false);
    });
    child.once('close', (code) => end(code === 0));
  });
}

/** Runs a JavaScript program of an installed package, e.g. `wxt/bin/wxt.mjs`. */
export function runPackage(
  program: string,
  args: readonly string[],
  environment = {},
): Promise<CommandResult> {
  return runCommand(process.execPath, [`node_modules/${program}`, ...args], environment);
}
