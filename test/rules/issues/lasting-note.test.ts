import type { Case } from '../../../src/domain/cases/case';
import { lastingNotes, renewalOf } from '../../../src/domain/issues/lasting-note';
import { trackedAt } from '../../support/case-builders';

const NOW = '2026-11-10T00:00:00Z';
const THEN = '2026-11-05T00:00:00Z';

function withView(kase: Case, changes: object): Case {
  const { issue } = kase;
  if (issue === null) throw new Error('The case has an issue.');
  return { ...kase, issue: { ...issue, lastWritten: { ...issue.lastWritten, ...changes } } };
}

const tracked = trackedAt({ now: NOW });
const lost = { id: '10001', key: 'SEC-1', at: THEN };
const resolution = { id: '10004', name: 'False positive' };
const ended = { projection: { ...tracked.issue?.lastWritten.projection, state: 'met' } };

describe('notes whose conditions still hold', () => {
  it.each<[string, Case, readonly object[]]>([
    ['none of a usual case', tracked, []],
    [
      'fields that are tried again',
      { ...tracked, skippedFields: ['components', 'priority', 'duedate'] },
      [{ kind: 'not-written', at: NOW, detail: 'duedate, priority' }],
    ],
    ['none for fields that are written once', { ...tracked, skippedFields: ['components'] }, []],
    [
      'a link that is tried again',
      { ...tracked, notLinked: 'No permission.' },
      [{ kind: 'not-linked', at: NOW, detail: 'No permission.' }],
    ],
    ['none of a link that Jira took', { ...tracked, notLinked: null }, []],
    ['none once the clock has ended', withView({ ...tracked, skippedFields: ['duedate'] }, ended), []],
    [
      'a date too far ahead',
      withView(tracked, { beyond: '2090-01-01' }),
      [{ kind: 'far', detail: '2090-01-01' }],
    ],
    [
      'a clock that the source holds',
      withView(tracked, { facts: { milestones: [], flags: [], isBlocked: true } }),
      [{ kind: 'blocked' }],
    ],
    [
      'a date left alone',
      { ...tracked, reportedDate: { at: THEN, date: null, answered: 'left-alone' } },
      [{ kind: 'contested', at: THEN }],
    ],
    [
      'none for a date put back',
      { ...tracked, reportedDate: { at: THEN, date: null, answered: 'put-back' } },
      [],
    ],
    [
      'a resolution that nobody has judged',
      { ...tracked, awaitedStop: { at: THEN, by: 'dev', resolution } },
      [{ kind: 'unjudged', at: THEN, resolution }],
    ],
    [
      'an issue that counts as deleted',
      { ...tracked, issue: null, deletedIssue: { ...lost, unseen: THEN } },
      [{ kind: 'gone', at: THEN, issueKey: 'SEC-1' }],
    ],
    ['none for one that was deleted', { ...tracked, issue: null, deletedIssue: lost }, []],
  ])('%s', (_name, kase, expected) => {
    expect(lastingNotes(kase, NOW)).toMatchObject(expected);
    expect(lastingNotes(kase, NOW)).toHaveLength(expected.length);
  });
});

describe('the next check of a case so that its notes last', () => {
  // Submitted on 1 November at 8.
  const kase: Case = { ...tracked, skippedFields: ['duedate'] };
  it.each([
    ['just after the submission', '2026-11-01T08:00:00Z', '2026-11-21T08:00:00Z'],
    ['just before 20 days', '2026-11-21T07:59:59.999Z', '2026-11-21T08:00:00Z'],
    ['at 20 days', '2026-11-21T08:00:00Z', '2026-12-11T08:00:00Z'],
    ['just after', '2026-11-21T08:00:00.001Z', '2026-12-11T08:00:00Z'],
  ])('%s', (_name, now, expected) => {
    expect(renewalOf(kase, now)).toBe(expected);
  });

  it('is needed by no usual case, nor by one that is looked for at its own moments', () => {
    expect(renewalOf(tracked, NOW)).toBeNull();
    expect(renewalOf({ ...tracked, issue: null, deletedIssue: { ...lost, unseen: THEN } }, NOW)).toBeNull();
  });
});
