import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readKnownAnswers } from '../../../probe/compare/known-answer';
import { toSourceFile } from '../../../probe/compare/to-source-file';
import { answerText } from '../../../probe/compare/table';
import { questions } from '../../../probe/command/questions';

const LIVE = join(resolve(__dirname, '..', '..', '..'), 'probe', 'live');
const ids = questions.map(({ id }) => id);

function readFolder(text: string): ReturnType<typeof readKnownAnswers> {
  const folder = mkdtempSync(join(tmpdir(), 'live-'));
  try {
    writeFileSync(join(folder, 'somebody.json'), text);
    return readKnownAnswers(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the questions of the probe', () => {
  it('have ids that differ', () => {
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});

describe('what is known of live sites', () => {
  const known = readKnownAnswers(LIVE);

  it('answers questions that the probe asks', () => {
    expect(known.length).toBeGreaterThan(0);
    expect(known.map(({ question }) => question).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('has one answer of a source to a question', () => {
    const places = known.map(({ source, question }) => `${source} ${question}`);
    expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
  });

  it.each([
    ['no grade', { question: 'storage.key-twice', answer: 1, date: '2026-11-28' }],
    ['a grade of its own', { question: 'storage.key-twice', answer: 1, grade: 'sure', date: '2026-11-28' }],
    ['no day', { question: 'storage.key-twice', answer: 1, grade: 'measured', date: 'lately' }],
    ['no answer', { question: 'storage.key-twice', grade: 'measured', date: '2026-11-28' }],
  ])('is refused with %s, and the file is named', (_name, answer) => {
    expect(() => readFolder(JSON.stringify({ source: 'somebody', answers: [answer] }))).toThrow(
      'somebody.json',
    );
  });
});

describe('the file of a run', () => {
  const at = new Date('2026-12-01T23:30:00Z');

  it('is one that is read as known answers', () => {
    const text = toSourceFile(
      'somebody',
      at,
      { 'storage.key-twice': 'ok', 'jira.account': { status: 200 } },
      questions,
    );
    const common = { grade: 'measured', date: '2026-12-01', source: 'somebody' };
    expect(readFolder(text)).toEqual([
      { question: 'storage.key-twice', answer: 'ok', ...common },
      { question: 'jira.account', answer: { status: 200 }, ...common },
    ]);
  });

  it('leaves out questions that were not asked or that failed', () => {
    const answers = { 'jira.account': { notAsked: 'why' }, 'jira.clock': { failed: 'TypeError' } };
    expect(readFolder(toSourceFile('somebody', at, answers, questions))).toEqual([]);
  });
});

describe('an answer in the table', () => {
  it.each([
    ['ok', 'ok'],
    ['', '""'],
    [null, 'null'],
    [['a', 1, true], '[a, 1, true]'],
    [{ a: 'x:y', b: { c: 1 }, d: [] }, 'a: x:y, b: (c: 1), d: []'],
    [undefined, 'no answer'],
  ])('%j', (answer, text) => {
    expect(answerText(answer)).toBe(text);
  });
});
