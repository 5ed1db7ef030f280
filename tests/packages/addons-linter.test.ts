import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PACKAGE_FOLDERS } from '../../src/build/build-extension.ts';
import { runPackage } from '../../src/build/run-command.ts';
import { listFiles } from '../repository/source-files.ts';

interface Message {
  readonly code: string;
  readonly file?: string;
}

interface Explained {
  readonly code: string;
  /** A pattern of file names. */
  readonly file: string;
  readonly count: number;
  readonly reason: string;
}

const explained = JSON.parse(readFileSync('docs/store/linter-warnings.json', 'utf8')) as Explained[];

describe('the linter of addons.mozilla.org', () => {
  it('finds no error in the package for Firefox, and no warning that is not explained', async () => {
    const { output } = await runPackage('addons-linter/bin/addons-linter', [
      '--output=json',
      PACKAGE_FOLDERS.firefox,
    ]);
    const report = JSON.parse(output) as Readonly<Record<'errors' | 'warnings' | 'notices', Message[]>>;
    const counts = explained.map((line) => ({
      ...line,
      count: report.warnings.filter((warning) => explains(line, warning)).length,
    }));
    const others = [...report.warnings, ...report.notices].filter(
      (warning) => !explained.some((line) => explains(line, warning)),
    );
    expect(report.errors).toEqual([]);
    expect(others).toEqual([]);
    expect(counts, 'an explanation that is no longer needed, or fits more than it did').toEqual(explained);
  });

  it('may be told that no component writes markup', () => {
    const files = listFiles('src/ui/**', 'entrypoints/**');
    const writing = files.filter((file) => readFileSync(file, 'utf8').includes('dangerouslySetInnerHTML'));
    expect(writing).toEqual([]);
  });
});

function explains({ code, file }: Explained, message: Message): boolean {
  return message.code === code && new RegExp(file).test(message.file ?? '');
}
