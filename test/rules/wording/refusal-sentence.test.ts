import type { ActionRefusal } from '../../../src/domain/panel/case-action';
import type { StartRefusal } from '../../../src/domain/cases/manual-case';
import { refusalSentence } from '../../../src/wording/refusal-sentence';

/** What is named, and what can be done instead, of each refusal there is. */
const sayings: Readonly<Record<ActionRefusal | StartRefusal, readonly [names: RegExp, next: RegExp]>> = {
  stopped: [/clock has stopped because the issue is fixed or closed/, /reopen the issue first/],
  'pause-not-allowed': [/policy of this issue does not let its clock be paused/, /ask for an extension/],
  'already-paused': [/clock is paused already/, /Resume it/],
  'not-paused': [/clock is not paused/, /Nothing has to be done/],
  'already-answered': [/first response is recorded already/, /timeline says when/],
  'same-severity': [/has this severity already/, /Choose another one/],
  'same-date': [/due on this date already/, /Choose another date/],
  'date-in-the-past': [/date has passed/, /Choose today or a later date/],
  'extension-not-later': [/not later than the due date/, /Choose a later one/],
  'already-asked': [/extension is asked for already/, /approved or declined first/],
  'nobody-approves': [/names nobody else who may approve/, /Ask a Jira administrator/],
  'nothing-asked': [/No extension is waiting/, /timeline and the comments/],
  'not-an-approver': [/not among the people who may approve/, /Ask one of them/],
  'own-request': [/asked for this extension yourself/, /Ask another person/],
  'already-tracked': [/clock runs for this issue already/, /Reload the page/],
  'no-connection': [/project of this issue has no Bugcrowd connection/, /Ask a Jira administrator/],
  'unknown-policy': [/policy does not exist any more/, /choose another one/],
  'start-in-the-future': [/start lies in the future/, /Choose now or an earlier moment/],
};

describe('why something cannot be done', () => {
  it.each(Object.entries(sayings))('%s: names it and says what to do', (refusal, [names, next]) => {
    const sentence = refusalSentence(refusal as ActionRefusal | StartRefusal);
    expect(sentence).toMatch(names);
    expect(sentence).toMatch(next);
    expect(sentence).toMatch(/\.$/);
  });

  it('never says the same of two', () => {
    const sentences = Object.keys(sayings).map((refusal) => refusalSentence(refusal as ActionRefusal));
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});
