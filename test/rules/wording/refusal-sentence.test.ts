import type { ActionRefusal } from '../../../src/domain/panel/case-action';
import type { StartRefusal } from '../../../src/domain/cases/manual-case';
import { refusalSentence } from '../../../src/wording/refusal-sentence';

/** The subject and the remedy of each refusal. */
const sayings: Readonly<Record<ActionRefusal | StartRefusal, readonly [names: RegExp, next: RegExp]>> = {
  'policy-missing': [/policy of this issue is not stored/, /Ask a Jira administrator/],
  stopped: [/clock has stopped because the issue is fixed or closed/, /reopen the issue first/],
  'pause-not-allowed': [/policy does not allow pausing the clock/, /request an extension/],
  'already-paused': [/clock is already paused/, /Resume it/],
  'not-paused': [/clock is not paused/, /It keeps running/],
  'already-answered': [/first response is already recorded/, /timeline shows when/],
  'not-in-policy': [/does not mention this name/, /Reload the page/],
  'already-reached': [/already reached/, /timeline shows when/],
  'before-received': [/before the finding was submitted/, /Choose a later time/],
  'in-the-future': [/time is in the future/, /Choose an earlier one/],
  'flag-already-set': [/already set/, /timeline shows who/],
  'flag-not-set': [/not set/, /timeline shows who/],
  'same-severity': [/already has this severity/, /Choose another one/],
  'same-date': [/already due on this date/, /Choose another date/],
  'date-too-far': [/a century early/, /Choose an earlier date/],
  'date-in-the-past': [/date has passed/, /Choose today or a later date/],
  'extension-not-later': [/not later than the due date/, /Choose a later date/],
  'already-asked': [/another request is already waiting/, /approved or declined first/],
  'nothing-asked': [/No request is waiting/, /timeline and the comments/],
  'not-an-approver': [/not an approver here/, /Ask an approver/],
  'own-request': [/made this request yourself/, /Ask another approver/],
  'not-your-request': [/Somebody else made this request/, /An approver can decline it/],
  'own-date': [/about a date that you asked for/, /Ask another approver/],
  'outdated-request': [/has changed since this was requested/, /Decline it/],
  'already-tracked': [/already has a clock/, /Reload the page/],
  'no-connection': [/project of this issue has no connection/, /Ask a Jira administrator/],
  'unknown-policy': [/policy no longer exists/, /choose another one/],
  'start-in-the-future': [/start is in the future/, /Choose the current time or an earlier one/],
};

describe('the reason of a refusal', () => {
  it.each(Object.entries(sayings))('%s: names it and suggests what to do', (refusal, [names, next]) => {
    const sentence = refusalSentence(refusal as ActionRefusal | StartRefusal);
    expect(sentence).toMatch(names);
    expect(sentence).toMatch(next);
    expect(sentence).toMatch(/\.$/);
  });

  it('is never the same for two', () => {
    const sentences = Object.keys(sayings).map((refusal) => refusalSentence(refusal as ActionRefusal));
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});
