import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describeSecondTries, type JestReport } from '../../../scripts/checks/second-tries';

const ROOT = resolve(__dirname, '..', '..', '..');

const TESTS = `
let tries = 0;
test('passes at once', () => {});
test('passes the second time', () => {
  tries += 1;
  if (tries === 1) throw new Error('The page was slow.\\nFor a reason.');
});
test('finds what the test before it left', () => { if (tries !== 2) throw new Error('It was run too early.'); });
test('always fails', () => { throw new Error('Broken.'); });
`;

interface Project {
  readonly displayName: string;
  readonly setupFilesAfterEnv?: readonly string[];
}

describe('a test that fails', () => {
  mkdirSync(join(ROOT, 'build'), { recursive: true });
  const folder = realpathSync(mkdtempSync(join(ROOT, 'build', 'second-tries-')));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('is tried once more, and named if it then passes', () => {
    writeFileSync(join(folder, 'some.test.js'), TESTS);
    const setUp = join(ROOT, 'test', 'support', 'try-twice.ts');
    const config = {
      rootDir: folder,
      setupFilesAfterEnv: [setUp],
      transform: { '\\.ts$': join(ROOT, 'node_modules', '@swc', 'jest') },
    };
    const report = join(folder, 'report.json');
    const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
    const { status } = spawnSync(
      process.execPath,
      [jest, '--ci', '--config', JSON.stringify(config), '--json', `--outputFile=${report}`],
      { cwd: folder },
    );
    const result = JSON.parse(readFileSync(report, 'utf8')) as JestReport;
    expect(describeSecondTries(result, folder)).toEqual([
      'some.test.js: passes the second time (Error: The page was slow.)',
    ]);
    expect(result).toMatchObject({ numPassedTests: 3, numFailedTests: 1 });
    const tries = result.testResults?.[0]?.assertionResults.map(({ invocations }) => invocations);
    expect(tries).toEqual([1, 2, 1, 2]);
    expect(status).toBe(1);
  });

  it('is tried once more only where it waits for a host, a browser or a timer', () => {
    const program = `import config from './jest.config.mjs'; console.log(JSON.stringify(config.projects));`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    const projects = JSON.parse(stdout) as readonly Project[];
    const tried = projects.filter(({ setupFilesAfterEnv = [] }) =>
      setupFilesAfterEnv.some((file) => file.endsWith('try-twice.ts')),
    );
    expect(tried.map(({ displayName }) => displayName)).toEqual(['app', 'browser', 'faults']);
  });
});
