import type { Case } from '../../../src/domain/cases/case';
import type { CaseDecision } from '../../../src/domain/decide/decide-case';
import { deliveryResult, type DecidedDelivery } from '../../../src/usecases/deliveries/delivery-result';
import { connectionWith } from '../../support/builders';
import { caseWith, trackedAt } from '../../support/case-builders';

const NOW = '2026-11-10T00:00:00Z';
const withIssue = trackedAt({ now: NOW });
const begun = caseWith();
const schedule = { nextCheckAt: NOW, noticesGiven: [] };
const view = withIssue.issue?.lastWritten;
if (view === undefined) throw new Error('The case has an issue.');

const unchanged: CaseDecision = { outcome: 'unchanged' };
const recorded: CaseDecision = { outcome: 'recorded', kase: withIssue, because: 'nothing-to-show' };
const updated: CaseDecision = { outcome: 'update', kase: withIssue, schedule, view, effects: [] };

function decided(stored: Case | null, decision: CaseDecision, finished = false): DecidedDelivery {
  const connection = connectionWith();
  return { type: 'decided', decision, stored, known: withIssue, finished, kase: withIssue, connection };
}

describe('what is recorded of a delivery', () => {
  it.each<[string, DecidedDelivery, object]>([
    ['nothing new', decided(withIssue, unchanged), { outcome: 'unchanged', reason: null }],
    [
      'only stored',
      decided(withIssue, recorded),
      { outcome: 'recorded', reason: { code: 'nothing-to-show' } },
    ],
    ['updated', decided(withIssue, updated), { outcome: 'updated', reason: null }],
    [
      'created before a crash, and nothing new',
      decided(begun, unchanged),
      { outcome: 'created', reason: null },
    ],
    ['created before a crash, and stored', decided(begun, recorded), { outcome: 'created', reason: null }],
    ['created before a crash, and updated', decided(begun, updated), { outcome: 'created', reason: null }],
    [
      'finished after a crash, and stored',
      decided(withIssue, recorded, true),
      { outcome: 'updated', reason: null },
    ],
  ])('%s', (_name, changed, expected) => {
    expect(deliveryResult(changed)).toEqual({ ...expected, issueKey: 'SEC-1' });
  });
});
