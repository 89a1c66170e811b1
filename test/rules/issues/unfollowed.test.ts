import type { Projection } from '../../../src/domain/cases/projection';
import { unfollowedProjection } from '../../../src/domain/issues/unfollowed';

const open: Projection = {
  submissionId: 's',
  source: 'bugcrowd',
  program: 'acme',
  connection: 'demo',
  severity: 'high',
  state: 'running',
  band: 'at-risk',
  policy: 'acme@1',
  startedAt: '2026-11-03T09:12:00Z',
  deadline: '2026-12-01T09:12:00Z',
  dueDate: '2026-12-01',
  outcome: null,
  nextCheckAt: '2026-11-28T09:12:00Z',
  flag: 'kev',
  request: 'waiting',
  triage: 'met',
  response: 'paused',
};

describe('the property of a case that nobody follows', () => {
  it.each(['not-started', 'running', 'paused', 'breached'] as const)('a clock that was %s', (state) => {
    expect(unfollowedProjection({ ...open, state })).toEqual({
      ...open,
      ...{ state: null, band: null, nextCheckAt: null, request: 'none', response: null },
    });
  });

  it.each(['met', 'missed', 'cancelled', 'no-target'] as const)('a clock that ended as %s', (state) => {
    const ended: Projection = { ...open, state, band: null, request: 'none', response: 'missed' };
    expect(unfollowedProjection(ended)).toEqual({ ...ended, nextCheckAt: null });
  });

  it('is the same if nobody follows it already', () => {
    const once = unfollowedProjection(open);
    expect(unfollowedProjection(once)).toEqual(once);
  });
});
