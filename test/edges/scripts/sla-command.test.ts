import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '..', '..', '..');

/** The real command, as `npm run --silent sla` starts it. */
function runSla(
  input: string,
  ...args: string[]
): { readonly status: number | null; readonly lines: readonly string[] } {
  const command = [join(ROOT, 'scripts', 'run.mjs'), join('scripts', 'sla.ts'), ...args];
  const { status, stdout } = spawnSync(process.execPath, command, {
    cwd: ROOT,
    input,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  return { status, lines: stdout.split('\n') };
}

const question = {
  policy: 'marketplace-cloud-2026',
  timeline: [
    { at: '2026-11-01T08:00:00Z', type: 'submitted' },
    { at: '2026-11-01T08:00:00Z', type: 'severity', severity: 'high' },
  ],
  now: '2026-11-22T12:00:00Z',
};

describe('npm run sla', () => {
  it('answers line by line, in order, good and bad, and prints nothing else', () => {
    const input = [
      JSON.stringify({ id: 1, ...question }),
      'nonsense',
      '',
      JSON.stringify({ id: 2, ...question, now: 'today' }),
      `${JSON.stringify({ id: 'three', ...question })}\r`,
      JSON.stringify(question),
    ].join('\n');
    const { status, lines } = runSla(input);
    expect(status).toBe(0);
    expect(lines.at(-1)).toBe('');
    expect(lines.slice(0, -1).map((line) => JSON.parse(line) as unknown)).toEqual([
      expect.objectContaining({ id: 1, state: 'running' }),
      { error: 'line: not JSON' },
      { error: 'line: not JSON' },
      { id: 2, error: 'now: "today" is not an instant such as 2026-11-03T09:12:00Z' },
      expect.objectContaining({ id: 'three', deadline: '2026-12-13T08:00:00Z' }),
      expect.not.objectContaining({ id: 'three' }),
    ]);
  });

  it('keeps the order of many lines', () => {
    const ids = Array.from({ length: 2_000 }, (_, id) => id);
    const { lines } = runSla(ids.map((id) => `${JSON.stringify({ id, ...question })}\n`).join(''));
    expect(lines.slice(0, -1).map((line) => (JSON.parse(line) as { id: number }).id)).toEqual(ids);
  });

  it('prints nothing for no input', () => {
    expect(runSla('')).toEqual({ status: 0, lines: [''] });
  });

  it('shows an example that works with --help', () => {
    const { status, lines } = runSla('', '--help');
    const example = lines
      .map((line) => /^\s*echo '(.*)' \| npm run --silent sla$/.exec(line)?.[1])
      .find(Boolean);
    expect(status).toBe(0);
    expect(
      runSla(`${example ?? ''}\n`)
        .lines.slice(0, -1)
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([expect.objectContaining({ id: 1, state: 'running', band: 'on-track' })]);
  });
});
