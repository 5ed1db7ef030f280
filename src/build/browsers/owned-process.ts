import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/** A program that does not outlive this one, and the folder that goes with it. */
export interface OwnedProcess {
  readonly child: ChildProcess;
  /** Resolves when the program has ended, or could not be started. */
  readonly ended: Promise<void>;
  /** Waits for the program to end by itself, ends it when it does not, and removes its folder. */
  end(patienceMs: number): Promise<void>;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Starts a program in a process group of its own, so that its children end with it.
 *
 * @param folder - removed when the program has ended, also when this process is interrupted; `null` for none.
 */
export function startOwned(
  command: string,
  args: readonly string[],
  folder: string | null,
  environment: Readonly<Record<string, string>> = {},
): OwnedProcess {
  const isGroup = process.platform !== 'win32';
  const child = spawn(command, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: isGroup,
    env: { ...process.env, ...environment },
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });

  const kill = (): void => {
    if (child.pid === undefined) return;
    try {
      process.kill(isGroup ? -child.pid : child.pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
  };
  const removeFolder = (): void => {
    if (folder !== null) rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  const endAtOnce = (): void => {
    kill();
    removeFolder();
  };
  const endOnSignal = (signal: NodeJS.Signals): void => {
    endAtOnce();
    forget();
    // With nobody else listening, the signal does what it does to any program.
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
  const forget = (): void => {
    process.off('exit', endAtOnce);
    for (const signal of SIGNALS) process.off(signal, endOnSignal);
  };
  process.on('exit', endAtOnce);
  for (const signal of SIGNALS) process.on(signal, endOnSignal);

  return {
    child,
    ended,
    async end(patienceMs) {
      await Promise.race([ended, delay(patienceMs, undefined, { ref: false })]);
      kill();
      await ended;
      forget();
      removeFolder();
    },
  };
}
