import { execFile } from 'node:child_process';

/** What git says against it, in its first line. */
export class GitError extends Error {
  override readonly name = 'GitError';
}

/** A repository of others must make git run nothing, ask nothing of the network and write nothing. */
const GUARDS = [
  '--no-pager',
  '--literal-pathspecs',
  ...[
    'core.fsmonitor=false',
    'core.hooksPath=/dev/null',
    'core.quotePath=false',
    'protocol.allow=never',
  ].flatMap((setting) => ['-c', setting]),
];
const ENVIRONMENT = {
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C.UTF-8',
};

const MAX_OUTPUT_BYTES = 512 * 1024 * 1024;

/**
 * Runs git on a folder, without a shell.
 *
 * @returns What it prints.
 * @throws {GitError} When there is no git, or it refuses.
 */
export function runGit(folder: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(
      'git',
      ['-C', folder, ...GUARDS, ...args],
      { maxBuffer: MAX_OUTPUT_BYTES, env: { ...process.env, ...ENVIRONMENT } },
      (error, stdout, stderr) => {
        if (error === null) resolve(stdout);
        else if (error.code === 'ENOENT') reject(new GitError('git is not installed: it reads the archive'));
        else reject(new GitError((stderr.trim().split('\n')[0] ?? '') || error.message));
      },
    );
  });
}
