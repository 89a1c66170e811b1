import type { Change } from '../../../src/domain/cases/change';
import type { IssueView } from '../../../src/domain/cases/tracked-issue';
import {
  assumingTaken,
  editedView,
  fieldsToRetry,
  skippedAfterEdit,
  visibleChanges,
  writtenView,
} from '../../../src/domain/issues/written-view';
import { trackedAt } from '../../support/case-builders';

const now = '2026-11-10T00:00:00Z';
const { issue } = trackedAt({ now });
if (issue === null) throw new Error('The case has no issue.');
const shown: IssueView = {
  ...issue.lastWritten,
  summary: 'Old title',
  dueDate: '2026-12-01',
  severity: 'medium',
};
const wanted: IssueView = {
  ...shown,
  summary: 'New title',
  dueDate: '2026-11-13',
  severity: 'critical',
  submissionState: 'unresolved',
};

describe('fields that Jira did not take', () => {
  it.each([
    [[], []],
    [['duedate'], ['duedate']],
    [['customfield_10001', 'description', 'security'], []],
    [
      ['labels', 'customfield_10001', 'priority', 'summary', 'duedate'],
      ['summary', 'duedate', 'priority', 'labels'],
    ],
  ])('%j: of these an edit tries %j again', (skipped, retried) => {
    expect(fieldsToRetry(skipped)).toEqual(retried);
  });

  it.each([
    ['taken at last', ['duedate', 'customfield_10001'], [], ['customfield_10001']],
    ['refused again', ['duedate'], ['duedate'], ['duedate']],
    ['refused for the first time', [], ['duedate'], ['duedate']],
    ['another one refused', ['priority'], ['duedate'], ['duedate']],
  ])('%s', (_what, before, skipped, after) => {
    expect(skippedAfterEdit(before, skipped)).toEqual(after);
  });
});

describe('what an issue shows after a write', () => {
  it('is the whole view if Jira took everything', () => {
    expect(writtenView(shown, wanted, [])).toEqual(wanted);
  });

  it('keeps the old date and title if Jira refused them', () => {
    expect(writtenView(shown, wanted, ['duedate'])).toEqual({ ...wanted, dueDate: '2026-12-01' });
    expect(writtenView(shown, wanted, ['summary'])).toEqual({ ...wanted, summary: 'Old title' });
    expect(writtenView(shown, wanted, ['priority', 'customfield_10001'])).toEqual(wanted);
  });

  it('has no date on a new issue whose screen lacks the field', () => {
    expect(writtenView(null, wanted, ['duedate'])).toEqual({ ...wanted, dueDate: null });
  });

  it('has not followed the state before the issue is moved', () => {
    expect(editedView(shown, wanted, ['duedate'])).toEqual({
      ...wanted,
      dueDate: '2026-12-01',
      submissionState: shown.submissionState,
    });
  });

  it('differs from the view in nothing but what Jira refused', () => {
    expect(
      assumingTaken(writtenView(shown, wanted, ['duedate', 'summary']), wanted, ['duedate', 'summary']),
    ).toEqual(wanted);
    expect(assumingTaken(shown, wanted, ['duedate'])).toEqual({ ...shown, dueDate: '2026-11-13' });
  });
});

describe('a comment', () => {
  const date: Change = { kind: 'due-date', from: '2026-12-01', to: '2026-11-13', because: [] };
  const title: Change = { kind: 'title', from: 'Old title', to: 'New title' };
  const severity: Change = { kind: 'severity', from: 'medium', to: 'critical', decided: null };

  it.each([
    [[], [date, title, severity]],
    [['duedate'], [title, severity]],
    [['summary'], [date, severity]],
    [
      ['priority', 'labels'],
      [date, title, severity],
    ],
  ])('with %j not taken claims only what is on the issue', (skipped, claimed) => {
    expect(visibleChanges([date, title, severity], skipped)).toEqual(claimed);
  });
});
