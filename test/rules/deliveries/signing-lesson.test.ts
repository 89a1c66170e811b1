import {
  emptyLesson,
  MAX_FORMS,
  openProposal,
  withAnswer,
  withForm,
  withProof,
} from '../../../src/domain/deliveries/signing-lesson';
import { bodyAlone } from '../../support/signing-scheme';

const at = '2026-11-10T12:00:00.000Z';
const proof = { scheme: bodyAlone, secret: 0, header: '[64 hex]', at };

describe('a form of a refused call', () => {
  it('is kept once', () => {
    const lesson = withForm(emptyLesson, '[64 hex]', at);
    expect(lesson.forms).toEqual([{ header: '[64 hex]', at }]);
    expect(withForm(lesson, '[64 hex]', '2026-11-11T12:00:00.000Z')).toBe(lesson);
  });

  it('is no longer kept if there are five', () => {
    let lesson = emptyLesson;
    for (let form = 0; form < 9; form += 1) lesson = withForm(lesson, `form ${form}`, at);
    expect(MAX_FORMS).toBe(5);
    expect(lesson.forms.map(({ header }) => header)).toEqual([0, 1, 2, 3, 4].map((form) => `form ${form}`));
    expect(withForm(lesson, 'another', at)).toBe(lesson);
  });
});

describe('a proof', () => {
  const lesson = withProof(emptyLesson, proof);

  it('is proposed', () => {
    expect(openProposal(lesson)).toEqual({
      scheme: bodyAlone,
      secret: 0,
      header: '[64 hex]',
      firstAt: at,
      lastAt: at,
      answer: null,
    });
  });

  it.each([
    ['2026-11-10T12:00:59.999Z', at],
    ['2026-11-10T12:01:00.000Z', '2026-11-10T12:01:00.000Z'],
  ])('again at %s: last seen at %s', (again, lastAt) => {
    const next = withProof(lesson, { ...proof, at: again });
    expect(openProposal(next)).toMatchObject({ firstAt: at, lastAt });
    expect(next === lesson).toBe(lastAt === at);
  });

  it.each([
    ['scheme', { scheme: { ...bodyAlone, encoding: 'base64' as const } }],
    ['secret', { secret: 1 }],
  ])('of another %s takes its place', (_name, other) => {
    const again = '2026-11-10T13:00:00.000Z';
    expect(openProposal(withProof(lesson, { ...proof, ...other, at: again }))).toMatchObject({
      ...other,
      firstAt: again,
    });
  });

  it.each(['accepted', 'declined'] as const)(
    'that was %s waits for no answer, until it comes again',
    (reply) => {
      const answered = withAnswer(lesson, reply);
      expect(openProposal(answered)).toBeNull();
      expect(answered.proposal?.answer).toBe(reply);
      expect(withAnswer(answered, 'accepted')).toBe(answered);
      expect(openProposal(withProof(answered, proof))).toMatchObject({ answer: null });
    },
  );
});

it('has nothing to answer if nothing is proposed', () => {
  expect(withAnswer(emptyLesson, 'accepted')).toBe(emptyLesson);
  expect(openProposal(emptyLesson)).toBeNull();
});
