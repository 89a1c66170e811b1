import { lookOf, nextLook } from '../../../src/domain/cases/lost-issue-look';
import { caseWith } from '../../support/case-builders';

const LOST = '2026-11-10T11:00:00Z';

describe('looks for an issue that Jira no longer shows', () => {
  it.each([
    [LOST, '2026-11-11T11:00:00Z'],
    ['2026-11-10T12:00:00Z', '2026-11-11T11:00:00Z'],
    ['2026-11-11T11:00:00Z', '2026-11-12T11:00:00Z'],
    ['2026-11-12T11:00:00Z', '2026-11-14T11:00:00Z'],
    ['2026-12-12T11:00:00Z', '2027-01-13T11:00:00Z'],
    ['2026-12-12T11:00:01Z', null],
    ['2027-01-13T11:00:00Z', null],
  ])('at %s the next one is at %s', (now, next) => {
    expect(nextLook(LOST, now)).toBe(next);
  });

  it('are not made for one that was deleted, or for a case without one', () => {
    const deletedIssue = { id: '10001', key: 'SEC-1', at: LOST };
    expect(lookOf(caseWith({ issue: null, deletedIssue }), LOST)).toBeNull();
    expect(lookOf(caseWith({ issue: null }), LOST)).toBeNull();
  });

  it('are not put off by what happens before', () => {
    const deletedIssue = { id: '10001', key: 'SEC-1', at: '2026-11-09T11:00:00Z', unseen: LOST };
    const nextCheckAt = '2026-11-11T11:00:00Z';
    const lost = caseWith({ issue: null, deletedIssue, nextCheckAt });
    expect(lookOf(lost, '2026-11-11T10:59:59Z')).toBe(nextCheckAt);
    expect(lookOf(lost, nextCheckAt)).toBe('2026-11-12T11:00:00Z');
  });
});
