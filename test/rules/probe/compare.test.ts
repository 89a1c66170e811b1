import { compare, type Compared } from '../../../probe/compare/compare';
import type { KnownAnswer } from '../../../probe/compare/known-answer';
import type { Json } from '../../../probe/src/base/json';

const question: Compared = { id: 'storage.example', asks: 'An example' };

const known = (answer: Json, more: Partial<KnownAnswer> = {}): KnownAnswer => ({
  question: question.id,
  answer,
  grade: 'measured',
  date: '2026-11-28',
  source: 'somebody',
  ...more,
});

const verdictOn = (here: Json | undefined, live: readonly KnownAnswer[], asked: Compared = question) =>
  compare([asked], here === undefined ? {} : { [asked.id]: here }, live)[0]?.verdict;

describe('an answer compared with what is known about live sites', () => {
  it.each<[string, Json, Json, string]>([
    ['the same text', 'ok', 'ok', 'same'],
    ['another text', 'ok', '400 MAX_SIZE', 'different'],
    ['a list in another order', ['a', 'b'], ['b', 'a'], 'different'],
    ['more than the source knows', { status: 400, says: ['x'] }, { status: 400 }, 'same'],
    ['less than the source knows', { status: 400 }, { status: 400, says: ['x'] }, 'different'],
    ['a difference deep inside', { a: { b: 1, c: 2 } }, { a: { b: 2 } }, 'different'],
    ['nothing where the source knows something', null, { status: 400 }, 'different'],
  ])('%s', (_name, here, live, expected) => {
    expect(verdictOn(here, [known(live)])).toBe(expected);
  });

  it('is unknown if no source knows it, or the question could not be asked', () => {
    expect(verdictOn('ok', [])).toBe('unknown');
    expect(verdictOn('ok', [known('ok', { question: 'storage.other' })])).toBe('unknown');
    expect(verdictOn({ notAsked: 'No project was named.' }, [known('ok')])).toBe('unknown');
  });

  it('is different if the question failed or no answer came', () => {
    expect(verdictOn({ failed: 'TypeError' }, [])).toBe('different');
    expect(verdictOn(undefined, [])).toBe('different');
  });

  it('is not compared if it is a figure, unless it is missing', () => {
    const figure = { ...question, figure: true } as const;
    expect(verdictOn({ ms: 3 }, [known({ ms: 845 })], figure)).toBe('figure');
    expect(verdictOn(undefined, [known({ ms: 845 })], figure)).toBe('different');
  });

  it('prefers what was measured to what is documented, and that to what is reported', () => {
    const answers = [
      known('reported', { grade: 'reported', date: '2026-12-03' }),
      known('documented', { grade: 'documented', date: '2026-12-02' }),
      known('measured', { date: '2026-12-01' }),
    ];
    expect(verdictOn('measured', answers)).toBe('same');
    expect(verdictOn('documented', answers.slice(0, 2))).toBe('same');
  });

  it('uses the latest of two answers of one grade', () => {
    const answers = [known('later', { date: '2026-12-02' }), known('earlier', { date: '2026-12-01' })];
    expect(verdictOn('later', answers)).toBe('same');
    expect(verdictOn('later', answers.toReversed())).toBe('same');
  });
});
