import type { LinkRefusal } from '../../../src/domain/linking/link-refusal';
import { linkRefusalSentence } from '../../../src/wording/link-refusal-sentence';

/** The subject and the remedy of each refusal. */
const sayings: readonly (readonly [refusal: LinkRefusal, names: RegExp, next: RegExp])[] = [
  [{ code: 'not-an-id' }, /neither the id/, /Copy one of them/],
  [{ code: 'already-tracked' }, /has a clock already/, /Unlink it/],
  [{ code: 'no-connection' }, /No connection creates issues/, /Ask an administrator/],
  [{ code: 'unknown-submission' }, /knows no submission/, /Check the id/],
  [{ code: 'other-issue', issueKey: 'SEC-2' }, /has issue SEC-2/, /Unlink it there/],
  [{ code: 'other-issue', issueKey: null }, /you may not see/, /Ask an administrator/],
  [{ code: 'not-yours' }, /only a project administrator/, /Ask one of them/],
  [{ code: 'no-submission' }, /A person started the clock/, /no submission to unlink/],
];

it.each(sayings)('%o: names it and suggests what to do', (refusal, names, next) => {
  const sentence = linkRefusalSentence(refusal);
  expect(sentence).toMatch(names);
  expect(sentence).toMatch(next);
  expect(sentence).toMatch(/\.$/);
});
