import type { Case } from '../../../src/domain/cases/case';
import type { Connection } from '../../../src/domain/connections/connection';
import { decideBlocker, type BlockerDecision } from '../../../src/domain/decide/decide-blocker';
import type { BlockerEvent } from '../../../src/domain/findings/submission';
import { bugcrowdTraits } from '../../../src/sources/bugcrowd/traits';
import { connectionWith, policyWith } from '../../support/builders';
import { caseWith, trackedAt } from '../../support/case-builders';

const now = '2026-11-10T10:00:00Z';
const policy = policyWith({ allowPause: true });
const on = connectionWith({ pauseOnBlocker: true });

const begun: BlockerEvent = {
  id: 'event-b',
  key: 'blocker.created',
  at: '2026-11-06T10:00:00Z',
  receivedAt: '2026-11-06T10:00:02Z',
  submissionId: 'sub-1',
  blockedBy: 'researcher',
  blockerId: 'blocker-1',
};
const ended: BlockerEvent = {
  ...begun,
  id: 'event-e',
  key: 'blocker.updated',
  at: '2026-11-09T10:00:00Z',
  receivedAt: '2026-11-09T10:00:02Z',
  blockedBy: null,
};

interface Where {
  readonly known?: Case | null;
  readonly connection?: Connection;
  readonly allowPause?: boolean;
}

function decide(
  event: BlockerEvent,
  { known = trackedAt({ connection: on, policy, now }), connection = on, allowPause = true }: Where = {},
): BlockerDecision {
  const where = { connection, policy: { ...policy, allowPause }, now, traits: bugcrowdTraits };
  return decideBlocker(known, event, where);
}

/** @throws if nothing was written. */
function after(decision: BlockerDecision): Case {
  if (decision.outcome !== 'update' && decision.outcome !== 'recorded') throw new Error(decision.outcome);
  return decision.kase;
}

describe('a blocker on the researcher', () => {
  it('pauses the clock, says so in a comment of the source, and asks nobody', () => {
    const decision = decide(begun);
    expect(decision).toMatchObject({
      outcome: 'update',
      view: { dueDate: null, projection: { state: 'paused', request: 'none' }, facts: { isBlocked: true } },
    });
    const comment = 'effects' in decision && decision.effects.find(({ type }) => type === 'comment-on-issue');
    expect(comment).toMatchObject({
      cause: { by: 'source' },
      changes: [
        { kind: 'due-date', to: null },
        { kind: 'blocked', isBlocked: true },
      ],
    });
  });

  it('lets it go on when it ends, later by the time in between', () => {
    const kase = after(decide(begun));
    const issue = { ...trackedAt({ connection: on, policy, now }, kase), timeline: kase.timeline };
    expect(decide(ended, { known: issue })).toMatchObject({
      outcome: 'update',
      view: { dueDate: '2026-12-04', projection: { state: 'running' } },
    });
  });

  it('is the same in the other order, and twice', () => {
    const first = after(decide(ended));
    const both = after(decide(begun, { known: first }));
    expect(new Set(both.timeline)).toEqual(
      new Set(after(decide(ended, { known: after(decide(begun)) })).timeline),
    );
    expect(after(decide(begun, { known: both })).timeline).toEqual(both.timeline);
  });

  it('ends although the setting was switched off meanwhile, or the event does not say of whom it is', () => {
    const known = after(decide(begun));
    const off = connectionWith({ pauseOnBlocker: false });
    for (const blockedBy of [null, 'researcher', 'customer'])
      expect(decide({ ...ended, blockedBy }, { known, connection: off }).outcome).not.toBe('refused');
  });

  it('counts from its receipt where its own instant is later', () => {
    const ahead = after(decide({ ...begun, at: '2026-11-06T12:00:00Z' }));
    expect(ahead.timeline.at(-1)).toMatchObject({
      at: begun.receivedAt,
      source: { statedAt: '2026-11-06T12:00:00Z' },
    });
  });
});

describe('a blocker is refused', () => {
  it.each<readonly [string, string, BlockerEvent, Where]>([
    ['where the setting is off', 'blocker-off', begun, { connection: connectionWith() }],
    [
      'where the setting is off and the pause is not known',
      'blocker-off',
      ended,
      { connection: connectionWith() },
    ],
    ['where the policy allows no pauses', 'blocker-in-policy', begun, { allowPause: false }],
    ['for the customer', 'blocker-of-others', { ...begun, blockedBy: 'customer' }, {}],
    ['for nobody who is named', 'blocker-of-others', { ...begun, blockedBy: null }, {}],
    ['at the end of another one’s', 'blocker-of-others', { ...ended, blockedBy: 'bugcrowd_operations' }, {}],
    ['without a case', 'blocker-without-case', begun, { known: null }],
    [
      'of another connection’s case',
      'other-connection',
      begun,
      { known: caseWith({ connectionId: 'bare' }) },
    ],
  ])('%s', (_name, because, event, where) => {
    expect(decide(event, where)).toEqual({ outcome: 'refused', because });
  });
});
