import type { Case } from '../../../src/domain/cases/case';
import type { DateRequest } from '../../../src/domain/cases/date-request';
import type { CaseAction } from '../../../src/domain/panel/case-action';
import { takeAction } from '../../../src/domain/panel/take-action';
import { connectionWith, policyWith } from '../../support/builders';
import { actingOn, caseWith } from '../../support/case-builders';

const askedAt = '2026-11-10T12:00:00Z';
const now = '2026-11-12T12:00:00Z';
const connection = connectionWith({ approvers: ['lead'] });
const policy = policyWith();
const request = { askedBy: 'dev', askedAt, reason: 'Asked for by a test.' };

/** The case after the approver has decided. */
function decided(kase: Case, change: DateRequest['change'], action: CaseAction): Case {
  const asked: Case = { ...kase, dateRequest: { ...request, change } };
  return takeAction(action, actingOn(asked, { connection, policy, now, accountId: 'lead' })).kase;
}

const approve: CaseAction = { type: 'approve-extension' };
const decline: CaseAction = { type: 'decline-extension', reason: 'It stays.' };

describe('a request about a deleted issue', () => {
  const deletedIssue = { id: '10001', key: 'SEC-1', at: askedAt };
  const kase = caseWith({ deletedIssue });
  const change = { type: 'delete-issue', issueKey: 'SEC-1' } as const;

  it('approved ends the clock when it was deleted, by whom, and names who approved', () => {
    const { timeline } = decided(kase, change, approve);
    expect(timeline.at(-1)).toEqual({
      type: 'closed',
      at: askedAt,
      reason: 'issue_deleted',
      approvedBy: 'lead',
      source: { system: 'jira', id: 'dev', reportedAt: askedAt },
    });
  });

  it('declined keeps the clock running, and the next news makes the issue again', () => {
    const after = decided(kase, change, decline);
    expect(after.timeline).toEqual(kase.timeline);
    expect(after.deletedIssue).toEqual({ ...deletedIssue, isWanted: true });
  });
});

describe('a request about a policy', () => {
  const from = { id: 'short', version: 1, name: 'Short' };
  const to = { id: 'long', version: 2, name: 'Long' };
  const pinned = { id: 'short', version: 1 };
  const { project, issueType } = connection;
  const before = { rule: 'payments', policyId: 'short', project, issueType };
  const kase = caseWith({ policy: pinned, route: before });
  const change = { type: 'policy', from, to } as const;

  it('approved pins it, and says who applied it and who approved', () => {
    const after = decided(kase, change, approve);
    expect(after.policy).toEqual({ id: 'long', version: 2 });
    expect(after.policyMigrations).toEqual([{ at: now, by: 'dev', approvedBy: 'lead', from, to }]);
    expect(after.route).toEqual(before);
  });

  it('approved takes the rule with it, also where no rule matches any more', () => {
    const route = { rule: 'shop', policyId: 'long', project, issueType };
    expect(decided(kase, { ...change, route }, approve).route).toEqual(route);
    expect(decided(kase, { ...change, route: null }, approve).route).toBeNull();
  });

  it('declined keeps policy and rule', () => {
    const after = decided(kase, { ...change, route: null }, decline);
    expect(after).toMatchObject({ policy: pinned, route: before, policyMigrations: [] });
  });
});
