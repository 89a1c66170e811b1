import type { Case } from '../../../src/domain/cases/case';
import type { Change } from '../../../src/domain/cases/change';
import { decideCase } from '../../../src/domain/decide/decide-case';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';
import type { Policy } from '../../../src/domain/sla/policy';
import { bugcrowdTraits } from '../../../src/sources/bugcrowd/traits';
import { closed, connectionWith, fixed, policyWith, rated, triaged } from '../../support/builders';
import { caseWith, trackedAt, withEvents } from '../../support/case-builders';
import { answered, reopened } from '../../support/clock-builders';

// The first response of a high one is due on 6 November, 08:00; of a critical one on 4 November.
const policy = policyWith({
  targets: {
    fix: { critical: { days: 28 }, high: { days: 28 } },
    'first-response': { critical: { days: 3 }, high: { days: 5 } },
  },
});
const shownAt = '2026-11-03T10:00:00Z';
const now = '2026-11-03T12:00:00Z';

function said(known: Case, merged: Case, under: Policy = policy): readonly Change[] {
  const cause = { by: 'source' } as const;
  const decision = decideCase(known, merged, {
    connection: connectionWith(),
    policy: under,
    now,
    traits: bugcrowdTraits,
    cause,
  });
  if (decision.outcome !== 'update') return [];
  const changes = decision.effects.flatMap((effect) =>
    effect.type === 'comment-on-issue' ? effect.changes : [],
  );
  return changes.filter(({ kind }) => kind === 'answer-deadline');
}

function after(...events: readonly TimelineEvent[]): readonly Change[] {
  const known = trackedAt({ policy, now: shownAt });
  return said(known, withEvents(known, ...events));
}

const high = '2026-11-06T08:00:00Z';

describe('the moved deadline of an answer', () => {
  it('is reported with the old one and the new one', () => {
    expect(after(rated(now, 'critical'))).toEqual([
      { kind: 'answer-deadline', clock: 'first-response', from: high, to: '2026-11-04T08:00:00Z' },
    ]);
  });

  it('is reported if it is removed', () => {
    expect(after(rated(now, 'low'))).toEqual([
      { kind: 'answer-deadline', clock: 'first-response', from: high, to: null },
    ]);
  });

  it('is reported if it is the first one', () => {
    const unrated = caseWith({ timeline: [triaged('2026-11-03T09:12:00Z')] });
    const known = trackedAt({ policy, now: shownAt }, unrated);
    expect(said(known, withEvents(known, rated(now, 'high')))).toEqual([
      { kind: 'answer-deadline', clock: 'first-response', from: null, to: high },
    ]);
  });

  it('is reported if another policy moves it', () => {
    const known = trackedAt({ policy, now: shownAt });
    const sooner = policyWith({ targets: { ...policy.targets, 'first-response': { high: { days: 4 } } } });
    expect(said(known, known, sooner)).toEqual([
      { kind: 'answer-deadline', clock: 'first-response', from: high, to: '2026-11-05T08:00:00Z' },
    ]);
  });

  it('is reported once', () => {
    const known = trackedAt({ policy, now: shownAt });
    const merged = withEvents(known, rated(now, 'critical'));
    expect(said(merged, trackedAt({ policy, now }, merged))).toEqual([]);
  });
});

describe('the deadline is not reported', () => {
  it.each([
    ['where nothing happened', []],
    ['where the answer came', [answered(now)]],
    ['where the bug was fixed', [fixed(now)]],
    ['where the submission was closed', [closed(now)]],
    [
      'where it was closed and opened again, which leaves the answer cancelled',
      [closed(shownAt), reopened(now)],
    ],
    ['where the severity rises after the answer', [answered(shownAt), rated(now, 'critical')]],
    ['where the same severity is told again', [rated(now, 'high')]],
  ])('%s', (_name, events) => {
    expect(after(...events)).toEqual([]);
  });

  it('if the issue has shown the answer before', () => {
    const seen = trackedAt({ policy, now: shownAt });
    const known = trackedAt({ policy, now: shownAt }, withEvents(seen, answered(shownAt)));
    expect(said(known, withEvents(known, rated(now, 'critical')))).toEqual([]);
  });
});
