import { verifyExport } from '../../../src/adapters/evidence/verify-export';
import { PART_CHARACTERS } from '../../../src/domain/evidence/bundle';
import {
  archiveOf,
  bundleOf,
  exportFacts,
  filesOf,
  someLine,
  withDigests,
  type Files,
} from '../../support/evidence-builders';

const COUNT = 40;
const lines = Array.from({ length: COUNT }, (_, index) => someLine(index));
let bytes: Uint8Array;
let digest: string;
let files: Files;

beforeAll(async () => {
  ({ bytes, digest } = await bundleOf(lines));
  files = filesOf(bytes);
});

/** The files with one text changed, which has to be there. */
function changed(name: string, from: string | RegExp, to: string): Files {
  const text = files[name] ?? '';
  const next = text.replace(from, to);
  expect(next).not.toBe(text);
  return { ...files, [name]: next };
}

function problemsOf(changedFiles: Files): readonly string[] {
  return verifyExport(archiveOf(changedFiles)).problems;
}

describe('an export as the app made it', () => {
  it('agrees, and its digest is that of its manifest', () => {
    expect(verifyExport(bytes)).toMatchObject({ isReadable: true, problems: [], lines: COUNT, digest });
  });

  it('agrees when it is empty', async () => {
    const empty = await bundleOf([]);
    expect(verifyExport(empty.bytes)).toMatchObject({ isReadable: true, problems: [], lines: 0 });
  });

  it('is divided into parts, each closed soon after its limit, and no case is in it twice', async () => {
    const long = lines.map((line) => ({ ...line, title: 'x'.repeat(250_000) }));
    const options = { withTitles: true, withNames: false };
    const many = await bundleOf([...long, ...long.slice(0, 5)], { ...exportFacts, options });
    const parts = Object.entries(filesOf(many.bytes)).filter(([name]) => name.endsWith('.jsonl'));
    expect(parts.length).toBeGreaterThan(4);
    for (const [, text] of parts) expect(text.length).toBeLessThan(PART_CHARACTERS + 260_000);
    expect(verifyExport(many.bytes)).toMatchObject({ problems: [], lines: COUNT });
  });

  it('is judged line by line without the archive too', () => {
    const text = new TextEncoder().encode(files['cases-0001.jsonl']);
    expect(verifyExport(text)).toMatchObject({ isReadable: true, problems: [], lines: COUNT, digest: null });
  });
});

describe('a changed digit', () => {
  const digits: readonly (readonly [string, RegExp, string])[] = [
    ['a deadline', /"deadline":"2026-12-19/, '"deadline":"2026-12-18'],
    ['a due date', /"dueDate":"2026-12-19","provisional/, '"dueDate":"2026-12-29","provisional'],
    ['a margin', /"marginMs":(-?)\d/, '"marginMs":$19'],
    ['a fact of the timeline', /("extended","at":"2026-11-0)5/, '$16'],
    ['a date of the timeline', /"dueDate":"2026-12-24"/, '"dueDate":"2026-12-14"'],
    ['who approved', /"approvedBy":"admin","reason/, '"approvedBy":"admi1","reason'],
    ['a move', /"toDate":"2026-12-24"/, '"toDate":"2026-12-25"'],
    ['a pause', /"pauses":\[\{"from":"2026-11-03/, '"pauses":[{"from":"2026-11-02'],
    ['a target of the policy', /"critical":\{"days":10/, '"critical":{"days":11'],
    ['a severity', /"severities":\[\{"at":"2026-11-01/, '"severities":[{"at":"2026-11-02'],
  ];

  it.each(digits)('of %s is found by the digest', (_of, from, to) => {
    const problems = problemsOf(changed('cases-0001.jsonl', from, to));
    expect(problems).toContainEqual(expect.stringMatching(/^cases-0001\.jsonl: its digest is/));
  });

  const moving = digits.filter(([of]) => of !== 'who approved');
  it.each(moving)(
    'of %s is found by computing, although the digests were changed with it',
    (_of, from, to) => {
      const problems = problemsOf(withDigests(changed('cases-0001.jsonl', from, to)));
      expect(problems.filter((problem) => problem.includes('digest'))).toEqual([]);
      expect(problems[0]).toMatch(
        /^cases-0001\.jsonl line [12] \(bugcrowd:sub-[01]\): .* in the file, .* computed$/,
      );
    },
  );

  it('with its digests changed too gives another digest of the manifest', () => {
    const forged = withDigests(changed('cases-0001.jsonl', /"issue":null/, '"issue":"SEC-1"'));
    const verdict = verifyExport(archiveOf(forged));
    expect(verdict.digest).not.toBe(digest);
    expect(verdict.problems.length).toBeGreaterThan(0);
  });

  it('of the CSV is found beside its lines, with its digest changed too', () => {
    const forged = withDigests(changed('cases.csv', '2026-12-19', '2026-12-18'));
    expect(problemsOf(forged)).toEqual(['cases.csv: the rows of bugcrowd:sub-0 are not those of its line']);
  });

  it('of a published preset is found, although every line agrees with it', async () => {
    const preset = { ...someLine(0).policy, id: 'marketplace-cloud-2026', version: 1 };
    const one = await bundleOf([{ ...someLine(0), policy: preset }]);
    expect(verifyExport(one.bytes).problems).toContainEqual(
      expect.stringMatching(/policy\.clockBase: "submitted" in the file, "triaged" in the published preset$/),
    );
  });
});

describe('what is missing or does not belong', () => {
  it('finds a missing part', () => {
    const { 'cases-0001.jsonl': gone, ...rest } = files;
    expect(gone).toBeDefined();
    expect(problemsOf(rest)).toEqual(
      expect.arrayContaining(['cases-0001.jsonl: this part is missing or damaged; it has 40 lines']),
    );
  });

  it('finds a missing part with the digests changed too, by the CSV and by the digest of the manifest', () => {
    const { 'cases-0001.jsonl': gone, ...rest } = files;
    expect(gone).toBeDefined();
    const verdict = verifyExport(archiveOf(withDigests(rest)));
    expect(verdict.problems).toEqual(['cases.csv: it has rows that belong to no line']);
    expect(verdict.digest).not.toBe(digest);
  });

  it('finds a missing line, a line twice, and a line of another moment', () => {
    const text = files['cases-0001.jsonl'] ?? '';
    const [first = ''] = text.split('\n');
    const shorter = withDigests({ ...files, 'cases-0001.jsonl': text.slice(first.length + 1) });
    expect(problemsOf(shorter)[0]).toMatch(/^cases\.csv: the rows of/);
    const twice = withDigests({ ...files, 'cases-0001.jsonl': `${text}${first}\n` });
    expect(problemsOf(twice)[0]).toBe(
      'cases-0001.jsonl line 41 (bugcrowd:sub-0): its case has a line already',
    );
    const other = withDigests(changed('manifest.json', exportFacts.madeAt, '2026-12-21T00:00:00Z'));
    expect(problemsOf(other)[0]).toMatch(/line 1 .*now: 2026-12-20T00:00:00Z in the line/);
  });

  it.each([
    ['its connection', '"demo"', '"other"', 'connection: "demo" is none of those in the manifest'],
    [
      'its period',
      '"to": null',
      '"to": "2026-10-01T00:00:00Z"',
      'no clock was due or open in the period of the manifest, the beginning to 2026-10-01T00:00:00Z',
    ],
    [
      'the end of its period',
      '"from": null',
      '"from": "2026-12-20T00:00:00Z"',
      'no clock was due or open in the period of the manifest, 2026-12-20T00:00:00Z to the end',
    ],
  ])('finds a manifest whose lines contradict %s', (_what, from, to, problem) => {
    const first = changed('cases-0001.jsonl', /\n[^]*$/, '\n');
    const rows = (files['cases.csv'] ?? '').split('\r\n');
    const alone = { ...first, 'cases.csv': `${rows.slice(0, 2).join('\r\n')}\r\n` };
    const fitting = withDigests(alone);
    expect(problemsOf(fitting)).toEqual([]);
    const text = fitting['manifest.json'] ?? '';
    expect(text).toContain(from);
    const forged = { ...fitting, 'manifest.json': text.replace(from, to) };
    expect(problemsOf(forged)).toEqual([`cases-0001.jsonl line 1 (bugcrowd:sub-0): ${problem}`]);
  });

  it.each([
    [{ title: 'A report' }, 'title: the manifest says that titles were left out'],
    [{ researcher: 'somebody' }, 'names: the manifest says that names were left out'],
    [{ people: { dev: 'Dana' } }, 'names: the manifest says that names were left out'],
  ])('finds %j in an export that has none', async (more, problem) => {
    const one = await bundleOf([{ ...someLine(0), ...more }]);
    expect(verifyExport(one.bytes).problems).toEqual([
      `cases-0001.jsonl line 1 (bugcrowd:sub-0): ${problem}`,
    ]);
    const chosen = { ...exportFacts, options: { withTitles: true, withNames: true } };
    const said = await bundleOf([{ ...someLine(0), ...more }], chosen);
    expect(verifyExport(said.bytes).problems).toEqual([]);
  });

  it('finds another number of rows in the list of files', () => {
    const rows = /"name": "cases\.csv",\s+"lines": \d+/;
    expect(problemsOf(changed('manifest.json', rows, '"name": "cases.csv",\n    "lines": 7'))).toEqual([
      'cases.csv: 41 lines, 7 in the manifest',
    ]);
  });

  it('names a file that the manifest does not list', () => {
    expect(problemsOf({ ...files, 'cases-0002.jsonl': '' })).toContain(
      'cases-0002.jsonl: the manifest does not list it',
    );
  });
});

describe('a damaged, foreign or newer line', () => {
  it.each([
    ['{"id":"x"', 'line: not JSON'],
    ['{}', 'policy: this is missing'],
    [
      '{"policy":"atlassian-cloud","timeline":[{"at":"2026-11-01T08:00:00Z","type":"submitted"}],"now":"2026-11-22T12:00:00Z"}',
      'id: this is missing',
    ],
    ['[]', 'line: not a JSON object'],
  ])('%s is named, and the rest is still judged', (line, problem) => {
    const text = files['cases-0001.jsonl'] ?? '';
    const forged = withDigests({ ...files, 'cases-0001.jsonl': `${line}\n${text}` });
    const verdict = verifyExport(archiveOf(forged));
    expect(verdict.lines).toBe(COUNT + 1);
    expect(verdict.problems).toHaveLength(1);
    expect(verdict.problems[0]).toContain('cases-0001.jsonl line 1');
    expect(verdict.problems[0]).toContain(problem);
  });

  it.each([null, 1, { system: 'x', id: 'y' }])('with the source %j is refused, not trusted', (source) => {
    const line = someLine(0);
    const timeline = line.timeline.map((event) => ({ ...event, source }));
    const bad = new TextEncoder().encode(JSON.stringify({ ...line, timeline }));
    expect(verifyExport(bad)).toMatchObject({ isReadable: true, lines: 1 });
    expect(verifyExport(bad).problems[0]).toMatch(/^file line 1 \(bugcrowd:sub-0\): timeline\[0\]\.source/);
  });

  it('of a newer format is said to be that, and its lines are still judged', () => {
    const newer = changed('manifest.json', '"formatVersion": 1', '"formatVersion": 2');
    const verdict = verifyExport(archiveOf(newer));
    expect(verdict).toMatchObject({ isReadable: false, lines: COUNT });
    expect(verdict.problems).toEqual([
      'manifest.json: its format is version 2, and this command reads version 1; use the command of a newer version of the app',
    ]);
  });
});
