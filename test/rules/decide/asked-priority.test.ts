import { decideIssueChange } from '../../../src/domain/decide/decide-issue-change';
import type { ReadChange } from '../../../src/domain/decide/issue-change';
import { bugcrowdTraits } from '../../../src/sources/bugcrowd/traits';
import { connectionWith, policyWith } from '../../support/builders';
import { carriedOut } from '../../support/carried-out';
import { trackedAt } from '../../support/case-builders';
import { at, change, now } from '../../support/issue-changes';

const where = {
  connection: connectionWith({ approvers: ['lead'] }),
  policy: policyWith(),
  now,
  traits: bugcrowdTraits,
};
/** A high one, due on 1 December. */
const running = trackedAt({ now });
const request = {
  askedBy: 'dev',
  askedAt: at,
  change: { type: 'set-date', dueDate: '2026-12-02' },
  reason: 'Entered in the due date field in Jira.',
} as const;

describe('a lower priority in Jira, where it changes the severity', () => {
  const trusting = { ...where, connection: connectionWith({ priorityMovesSeverity: true }) };
  const priority = (severity: 'low' | 'high' | 'critical', when = at): ReadChange =>
    change({ at: when, priority: { severity } });

  it('is put back, and becomes a request', () => {
    const decision = decideIssueChange(running, priority('low'), trusting);
    expect(decision).toMatchObject({
      outcome: 'update',
      kase: {
        timeline: running.timeline,
        dateRequest: {
          askedBy: 'dev',
          change: { type: 'set-severity', severity: 'low' },
          reason: 'Changed by the priority in Jira.',
        },
      },
      view: { severity: 'high', dueDate: '2026-12-01' },
      effects: [{ type: 'edit-issue', to: { severity: 'high' } }, { type: 'comment-on-issue' }],
    });
    expect(decideIssueChange(carriedOut(decision), priority('low'), trusting)).toEqual({
      outcome: 'unchanged',
    });
  });

  it('that comes again while the request waits is put back once, and then left alone: two programs would never end', () => {
    const waiting = carriedOut(decideIssueChange(running, priority('low'), trusting));
    const again = decideIssueChange(waiting, priority('low', '2026-11-10T11:59:30Z'), trusting);
    expect(again).toMatchObject({
      kase: {
        timeline: running.timeline,
        dateRequest: { ...waiting.dateRequest, repeatedAt: '2026-11-10T11:59:30Z' },
      },
      effects: [
        { type: 'edit-issue', to: { severity: 'high' } },
        {
          type: 'comment-on-issue',
          changes: [{ kind: 'severity' }, { kind: 'request-repeated', request: waiting.dateRequest }],
          mention: null,
        },
      ],
    });
    const told = carriedOut(again);
    for (const when of ['2026-11-10T11:59:30Z', '2026-11-10T11:59:40Z'])
      expect(decideIssueChange(told, priority('low', when), trusting)).toEqual({ outcome: 'unchanged' });
  });

  it.each<['medium' | 'critical' | 'high', boolean]>([
    ['medium', true],
    ['high', false],
    ['critical', false],
  ])(
    '%s, while somebody else asks on the panel for a lower one: it is answered: %s',
    (severity, isAnswered) => {
      const dateRequest = {
        ...{ askedBy: 'other', askedAt: '2026-11-10T10:00:00Z', reason: 'No exploit' },
        change: { type: 'set-severity', severity: 'low' },
      } as const;
      const waiting = { ...running, dateRequest };
      const decision = decideIssueChange(waiting, change({ priority: { severity } }), trusting);
      const kase = 'kase' in decision ? decision.kase : waiting;
      expect(kase.dateRequest).toEqual(isAnswered ? { ...dateRequest, repeatedAt: at } : dateRequest);
    },
  );

  it('beside a request of another kind is put back too, and waits behind it, once', () => {
    const extension = {
      ...request,
      askedBy: 'other',
      change: { type: 'extension', dueDate: '2026-12-24' },
    } as const;
    const waiting = { ...running, dateRequest: extension };
    const decision = decideIssueChange(waiting, priority('low'), trusting);
    expect(decision).toMatchObject({
      kase: {
        dateRequest: extension,
        laterRequests: [{ change: { type: 'set-severity', severity: 'low' } }],
      },
      effects: [
        { type: 'edit-issue', to: { severity: 'high' } },
        { type: 'comment-on-issue', changes: [{ kind: 'severity' }, { kind: 'request-asked' }] },
      ],
    });
    const again = priority('low', '2026-11-10T11:59:30Z');
    const repeated = decideIssueChange(carriedOut(decision), again, trusting);
    expect(repeated).toMatchObject({ kase: { dateRequest: extension } });
    const later = priority('low', '2026-11-10T11:59:45Z');
    expect(decideIssueChange(carriedOut(repeated), later, trusting)).toEqual({ outcome: 'unchanged' });
  });

  it.each<['high' | 'critical', string, boolean]>([
    ['high', 'dev', true],
    ['critical', 'dev', true],
    ['high', 'other', false],
  ])('is withdrawn by the priority %s of %s: %s', (severity, by, isTakenBack) => {
    const waiting = carriedOut(decideIssueChange(running, priority('low'), trusting));
    const raised = { ...priority(severity, '2026-11-10T11:59:30Z'), by };
    const decision = decideIssueChange(waiting, raised, trusting);
    const kase = 'kase' in decision ? decision.kase : waiting;
    expect(kase.dateRequest === null).toBe(isTakenBack);
  });

  it('is taken if it is higher, or by one who decides alone', () => {
    expect(decideIssueChange(running, priority('critical'), trusting)).toMatchObject({
      view: { severity: 'critical', dueDate: '2026-11-20' },
    });
    const connection = connectionWith({ priorityMovesSeverity: true, decidesAlone: ['dev'] });
    expect(decideIssueChange(running, priority('low'), { ...where, connection })).toMatchObject({
      view: { severity: 'low' },
      kase: { dateRequest: null },
    });
  });
});
