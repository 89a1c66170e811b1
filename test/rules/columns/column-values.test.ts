import type { Case } from '../../../src/domain/cases/case';
import { columnsAfter, columnValuesOf } from '../../../src/domain/cases/column-values';
import type { Projection } from '../../../src/domain/cases/projection';
import { caseWith, trackedAt } from '../../support/case-builders';

const tracked = trackedAt({ now: '2026-11-10T12:00:00Z' });
const AT = '2026-11-10T12:00:00Z';

function issueOf({ issue }: Case): NonNullable<Case['issue']> {
  if (issue === null) throw new Error('The case has no issue.');
  return issue;
}

const issue = issueOf(tracked);
const { projection } = issue.lastWritten;
const showing = (changes: Partial<Projection>): Case['issue'] => ({
  ...issue,
  lastWritten: { ...issue.lastWritten, projection: { ...projection, ...changes } },
});

describe('the values of the fields', () => {
  it.each<[Partial<Projection>, string]>([
    [{ state: 'running', band: 'on-track' }, 'on-track'],
    [{ state: 'running', band: 'at-risk' }, 'due-soon'],
    [{ state: 'running', band: null }, 'on-track'],
    [{ state: 'breached', band: 'breached' }, 'overdue'],
    [{ state: 'paused', band: null }, 'paused'],
    [{ state: 'not-started', band: null }, 'not-started'],
    [{ state: 'no-target', band: null }, 'no-target'],
    [{ state: 'met', band: null }, 'met'],
    [{ state: 'missed', band: null }, 'missed'],
    [{ state: 'cancelled', band: null }, 'cancelled'],
    // A request waits.
    [{ state: 'running', band: 'at-risk', request: 'waiting' }, 'waiting'],
    [{ state: 'paused', band: null, request: 'waiting' }, 'waiting'],
    [{ state: 'not-started', band: null, request: 'waiting' }, 'waiting'],
    // Late is late, and what has ended waits for nobody.
    [{ state: 'breached', band: 'breached', request: 'waiting' }, 'overdue'],
    [{ state: 'met', band: null, request: 'waiting' }, 'met'],
    [{ state: 'no-target', band: null, request: 'waiting' }, 'no-target'],
  ])('of %j are called %s', (changes, status) => {
    expect(columnValuesOf({ ...projection, ...changes }).status).toBe(status);
  });

  it('have the deadline of the fix, and none without one', () => {
    expect(columnValuesOf(projection).due).toBe(projection.deadline);
    expect(columnValuesOf({ ...projection, deadline: null }).due).toBeNull();
  });

  it('are empty for an open clock that nobody follows any more', () => {
    expect(columnValuesOf({ ...projection, state: null, band: null })).toEqual({ due: null, status: null });
  });
});

describe('what a case remembers of them', () => {
  const columns = { issueId: issue.id, due: projection.deadline, status: 'on-track', since: AT } as const;
  const later = '2026-11-10T13:00:00Z';

  it('begins with its issue', () => {
    expect(columnsAfter(caseWith(), AT)).toBeNull();
    expect(columnsAfter(tracked, AT)).toEqual(columns);
  });

  it('stays the same object while nothing changes', () => {
    expect(columnsAfter({ ...tracked, columns }, later)).toBe(columns);
  });

  it.each<[string, Partial<Case>, object]>([
    ['a deadline', { issue: showing({ deadline: '2026-12-09T00:00:00Z' }) }, { due: '2026-12-09T00:00:00Z' }],
    ['a state', { issue: showing({ state: 'paused', band: null }) }, { status: 'paused' }],
    ['another issue', { issue: { ...issue, id: '10999' } }, { issueId: '10999' }],
  ])('changes with %s', (_name, changes, expected) => {
    expect(columnsAfter({ ...tracked, columns, ...changes }, later)).toEqual({
      ...columns,
      ...expected,
      since: later,
    });
  });

  it('ends while Jira does not show the issue, so that it is written again afterward', () => {
    expect(columnsAfter({ ...tracked, columns, unseenSince: AT }, later)).toBeNull();
    expect(columnsAfter({ ...tracked, columns: null }, later)?.since).toBe(later);
  });
});
