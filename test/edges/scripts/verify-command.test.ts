import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { archiveOf, bundleOf, filesOf, someLine } from '../../support/evidence-builders';

const ROOT = resolve(__dirname, '..', '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'verify-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The real command, as `npm run --silent verify` starts it. */
function verify(...args: string[]): { readonly status: number | null; readonly output: string } {
  const command = [join(ROOT, 'scripts', 'run.mjs'), join('scripts', 'verify.ts'), ...args];
  const { status, stdout } = spawnSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8' });
  return { status, output: stdout };
}

function saved(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

describe('npm run verify', () => {
  it('exits with 0 if everything agrees, and compares the digest', async () => {
    const { bytes, digest } = await bundleOf([someLine(0), someLine(1)]);
    const file = saved('whole.zip', bytes);
    const plain = verify(file);
    expect(plain.status).toBe(0);
    expect(plain.output).toContain(`Digest of the manifest: ${digest}\nCompare it with the admin log`);
    expect(plain.output).toContain('Everything agrees.');
    expect(verify(file, '--digest', digest.toUpperCase()).output).toContain('It is the one that you gave.');
    const other = verify('--digest', 'a'.repeat(64), file);
    expect(other.status).toBe(1);
    expect(other.output).toContain('this is not the file that the app made');
  });

  it('says of the file of one issue what it does not cover', () => {
    const file = saved('SEC-1.json', `${JSON.stringify(someLine(0))}\n`);
    expect(verify(file)).toMatchObject({
      status: 0,
      output: expect.stringMatching(
        /^1 line recomputed\.\nThere is no manifest: .*\nNot covered, .* requests that were not approved/,
      ) as unknown,
    });
  });

  it('exits with 1 and prints what differs', async () => {
    const files = filesOf((await bundleOf([someLine(0)])).bytes);
    const text = (files['cases-0001.jsonl'] ?? '').replace('"days":10', '"days":11');
    const { status, output } = verify(saved('bent.zip', archiveOf({ ...files, 'cases-0001.jsonl': text })));
    expect(status).toBe(1);
    expect(output).toMatch(/cases-0001\.jsonl line 1 \(bugcrowd:sub-0\): .* in the file, .* computed/);
    expect(output).toMatch(/Differences: \d+\./);
  });

  it('spells out control characters of the file, so that it cannot speak in the place of the command', async () => {
    const files = filesOf((await bundleOf([someLine(0)])).bytes);
    const id = 'bugcrowd:sub-0';
    const forged = `${id}\\u001b[8m\\nEverything agrees.\\u202e`;
    const text = (files['cases-0001.jsonl'] ?? '').replace(id, forged);
    const { status, output } = verify(saved('forged.zip', archiveOf({ ...files, 'cases-0001.jsonl': text })));
    expect(status).toBe(1);
    expect(output).toContain('[U+001B][8m[U+000A]Everything agrees.[U+202E]');
    expect(output).not.toMatch(/^Everything agrees/m);
    expect(output).not.toContain('\u001b');
  });

  it.each([
    [20, 20, null],
    [21, 20, '… and 1 more; --all prints them.'],
    [500, 20, '… and 480 more; --all prints them.'],
  ])('of %d problems prints %d, and how many more there are', (count, printed, rest) => {
    const line = (index: number): string => `{"id":"case-${index}","policy":{},"timeline":[]}\n`;
    const junk = saved('junk.jsonl', Array.from({ length: count }, (_, index) => line(index)).join(''));
    const { status, output } = verify(junk);
    expect(status).toBe(1);
    expect(output).toContain(`0 of ${count} lines recomputed.`);
    const lines = output.split('\n');
    expect(lines.filter((line) => line.startsWith('file line '))).toHaveLength(printed);
    expect(lines.find((line) => line.startsWith('… and ')) ?? null).toBe(rest);
    expect(lines.length).toBeLessThan(30);
    const every = verify('--all', junk).output.split('\n');
    expect(every.filter((line) => line.startsWith('file line '))).toHaveLength(count);
  });

  it('exits with 2 for what it cannot read', () => {
    expect(verify(join(folder, 'nothing.zip')).status).toBe(2);
    expect(verify(saved('foreign.zip', archiveOf({ '../x': 'x' })))).toMatchObject({ status: 2 });
    expect(verify(saved('text.txt', 'hello\n'))).toEqual({
      status: 2,
      output: [
        'file: this is no evidence export: it is neither a ZIP archive nor has it a line of a case. Give the file that the app saved',
        'The file cannot be read as an export.\n',
      ].join('\n'),
    });
    expect(verify()).toMatchObject({ status: 2 });
    expect(verify('x', '--digest', 'short')).toMatchObject({ status: 2 });
  });
});
