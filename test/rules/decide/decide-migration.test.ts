import type { Case } from '../../../src/domain/cases/case';
import type { CaseDecision } from '../../../src/domain/decide/decide-case';
import { decideMigration } from '../../../src/domain/decide/decide-migration';
import type { Policy } from '../../../src/domain/sla/policy';
import { bugcrowdTraits } from '../../../src/sources/bugcrowd/traits';
import { connectionWith, policyWith } from '../../support/builders';
import { caseWith, trackedAt, withEvents } from '../../support/case-builders';

const NOW = '2026-11-10T12:00:00Z';
const connection = connectionWith();
const present = policyWith();
const ref = { id: present.id, version: present.version };

/** A policy with this many days for high. */
function other(days: number): Policy {
  return policyWith({ id: 'acme', version: 3, name: 'Acme', targets: { fix: { high: { days } } } });
}

function decide(kase: Case, policy: Policy): CaseDecision {
  const order = { policy, at: '2026-11-10T11:59:00Z', by: 'admin', byName: 'Ada Admin' };
  return decideMigration(kase, order, { connection, policy: present, now: NOW, traits: bugcrowdTraits });
}

/** Triaged on 3 November and due on 1 December. */
const tracked = trackedAt({ connection, policy: present, now: NOW }, caseWith({ policy: ref }));

function updateOf(decision: CaseDecision): Extract<CaseDecision, { outcome: 'create' | 'update' }> {
  if (decision.outcome !== 'update') throw new Error(`It was ${decision.outcome}.`);
  return decision;
}

describe('applying a policy to a case', () => {
  it('moves the date, records who, and comments once without a mention', () => {
    const { kase, effects, view } = updateOf(decide(tracked, other(20)));
    expect(kase.policy).toEqual({ id: 'acme', version: 3 });
    expect(kase.policyMigrations).toMatchObject([
      { at: '2026-11-10T11:59:00Z', by: 'admin', from: ref, to: { id: 'acme', version: 3, name: 'Acme' } },
    ]);
    expect(view).toMatchObject({ dueDate: '2026-11-23', projection: { policy: 'acme@3' } });
    expect(effects.map(({ type }) => type)).toEqual(['edit-issue', 'comment-on-issue']);
    expect(effects[1]).toMatchObject({
      cause: { by: 'administrator', name: 'Ada Admin' },
      mention: null,
      changes: [
        { kind: 'due-date', from: '2026-12-01', to: '2026-11-23' },
        { kind: 'policy', from: { version: present.version }, to: { version: 3 } },
      ],
    });
  });

  it('only writes the property if the date does not change', () => {
    const { kase, effects } = updateOf(decide(tracked, other(28)));
    expect(kase.policyMigrations).toHaveLength(1);
    expect(effects.map(({ type }) => type)).toEqual(['edit-issue']);
  });

  it.each([
    [7, 'breached', 'breach'],
    [8, 'running', 'before'],
  ])('gives the notice of a deadline %i days after the start once: %s', (days, state, when) => {
    const { schedule, view, effects } = updateOf(decide(tracked, other(days)));
    expect(view.projection.state).toBe(state);
    expect(effects[1]).toMatchObject({
      mention: null,
      changes: [{}, {}, { kind: 'notice', notice: { when } }],
    });
    const { deadline } = view.projection;
    expect(schedule.noticesGiven).toContain(
      `fix ${String(deadline)} ${when === 'breach' ? 'breach' : 'before 3'}`,
    );
  });

  it('gives none of a deadline that is farther away than the first of them', () => {
    const { schedule, effects } = updateOf(decide(tracked, other(20)));
    expect(schedule.noticesGiven).toEqual([]);
    expect(effects[1]).toMatchObject({ changes: [{ kind: 'due-date' }, { kind: 'policy' }] });
  });

  it('keeps a date that somebody has set', () => {
    const set = withEvents(caseWith({ policy: ref }), {
      type: 'date-set',
      at: '2026-11-09T08:00:00Z',
      dueDate: '2026-12-24',
    });
    const kase = trackedAt({ connection, policy: present, now: NOW }, set);
    const { view, effects } = updateOf(decide(kase, other(20)));
    expect(view.dueDate).toBe('2026-12-24');
    expect(effects.map(({ type }) => type)).toEqual(['edit-issue']);
  });

  it.each<[string, Case]>([
    ['follows it already', { ...tracked, policy: { id: 'acme', version: 3 } }],
    ['has not pinned any', { ...tracked, policy: null }],
    ['has no issue', { ...tracked, issue: null }],
    ['is fixed', withEvents(tracked, { type: 'fixed', at: '2026-11-09T08:00:00Z' })],
    ['is closed', withEvents(tracked, { type: 'closed', at: '2026-11-09T08:00:00Z' })],
  ])('leaves a case alone that %s', (_, kase) => {
    expect(decide(kase, other(20))).toEqual({ outcome: 'unchanged' });
  });

  describe('by rules', () => {
    const { project, issueType } = connection;
    const route = { rule: 'payments', policyId: 'acme', project, issueType };
    const byRules = (kase: Case, policy: Policy | null): CaseDecision =>
      decideMigration(
        kase,
        { policy, route, at: '2026-11-10T11:59:00Z', by: 'admin', byName: 'Ada Admin' },
        { connection, policy: present, now: NOW, traits: bugcrowdTraits },
      );

    it('moves an earlier date, and keeps rule and project on the case', () => {
      const { kase, effects } = updateOf(byRules(tracked, other(20)));
      expect(kase).toMatchObject({ route, policy: { id: 'acme', version: 3 } });
      expect(effects[1]).toMatchObject({
        cause: { by: 'administrator', name: 'Ada Admin', applied: 'rules' },
        changes: [{ kind: 'due-date', from: '2026-12-01', to: '2026-11-23' }, { kind: 'policy' }],
      });
    });

    it('asks about a later date, and keeps the route for when it is approved', () => {
      const { kase } = updateOf(byRules(tracked, other(30)));
      expect(kase.policy).toEqual(ref);
      expect(kase.route ?? null).toBeNull();
      expect(kase.dateRequest).toMatchObject({
        change: { type: 'policy', from: ref, to: { id: 'acme', version: 3 }, route },
        effect: { from: '2026-12-01', to: '2026-12-03' },
      });
    });

    it('records another rule with the same policy without a word', () => {
      const decision = byRules(tracked, null);
      expect(decision).toMatchObject({ outcome: 'recorded', kase: { route, policy: ref } });
    });

    it('chooses the policy of a case whose clock has not started, and pins none yet', () => {
      const waiting = trackedAt(
        { connection, policy: present, now: NOW },
        caseWith({
          policy: null,
          timeline: [{ type: 'severity', at: '2026-11-03T09:12:00Z', severity: 'high' }],
        }),
      );
      const { kase, view } = updateOf(byRules(waiting, other(20)));
      expect(kase).toMatchObject({ route, policy: null, policyMigrations: [{ to: { id: 'acme' } }] });
      expect(view.dueDate).toBe('2026-12-05');
    });

    it('leaves one that has ended as it is', () => {
      const fixed = withEvents(tracked, { type: 'fixed', at: '2026-11-09T08:00:00Z' });
      expect(byRules(fixed, other(20))).toEqual({ outcome: 'unchanged' });
    });
  });

  it('keeps the last twenty records', () => {
    const past = Array.from({ length: 20 }, (_, index) => ({
      at: NOW,
      by: `person-${index}`,
      from: { ...ref, name: '' },
      to: { ...ref, name: '' },
    }));
    const { kase } = updateOf(decide({ ...tracked, policyMigrations: past }, other(20)));
    expect(kase.policyMigrations.map(({ by }) => by)).toEqual([
      ...past.slice(1).map(({ by }) => by),
      'admin',
    ]);
  });
});
