import { verifyExport } from '../../../src/adapters/evidence/verify-export';
import type { Case } from '../../../src/domain/cases/case';
import type { DateRequest, RequestedChange } from '../../../src/domain/cases/date-request';
import { withRequest } from '../../../src/domain/cases/waiting-requests';
import { evidenceLine } from '../../../src/domain/evidence/evidence-line';
import { takeAction } from '../../../src/domain/panel/take-action';
import { policyWith } from '../../support/builders';
import { actingOn, caseWith } from '../../support/case-builders';
import { madeAt, plain } from '../../support/evidence-builders';

const policy = policyWith({ id: 'own', version: 3, allowPause: true });
const other = { id: 'other', version: 2, name: 'Other' };
const askedAt = '2026-11-10T12:00:00Z';
const decidedAt = '2026-11-12T12:00:00Z';
const reason = 'Ships with 4.2';

const asked = (change: RequestedChange): DateRequest => ({ askedBy: 'dev', askedAt, change, reason });
const base = caseWith({ policy: { id: 'own', version: 3 } });

/** The case after somebody has decided a request of it. */
function decided(kase: Case, change: RequestedChange, at = decidedAt): Case {
  const waiting = withRequest(kase, asked(change));
  const nextPolicy = policyWith({ ...other });
  const context = actingOn(waiting, { policy, nextPolicy, now: at, accountId: 'lead' });
  return takeAction({ type: 'approve-extension' }, context).kase;
}

function textOf(kase: Case): string {
  return JSON.stringify(evidenceLine(kase, policy, madeAt, plain));
}

function problemsOf(text: string): readonly string[] {
  return verifyExport(new TextEncoder().encode(text)).problems.filter((each) => each.includes('requests'));
}

const awaitedStop = {
  ...{ at: askedAt, by: 'dev', resolution: { id: '1', name: "Won't Do" }, isDeclined: false },
} as unknown as NonNullable<Case['awaitedStop']>;
const dated = {
  ...base,
  timeline: [...base.timeline, { type: 'date-set', at: askedAt, dueDate: '2026-12-24' } as const],
};

const kinds: readonly (readonly [RequestedChange, Case])[] = [
  [{ type: 'extension', dueDate: '2026-12-15' }, base],
  [{ type: 'set-date', dueDate: '2026-12-16' }, base],
  [{ type: 'set-severity', severity: 'medium' }, base],
  [{ type: 'pause' }, base],
  [{ type: 'reach', milestone: 'patched' }, base],
  [{ type: 'reach', milestone: 'patched', at: '2026-11-05T00:00:00Z' }, base],
  [{ type: 'set-flag', flag: 'kev' }, base],
  [{ type: 'clear-flag', flag: 'kev' }, base],
  [
    { type: 'close', resolution: "Won't Do", isJudged: true },
    { ...base, awaitedStop },
  ],
  [{ type: 'delete-issue', issueKey: 'SEC-1' }, base],
  [{ type: 'policy', from: { id: 'own', version: 3, name: 'Own' }, to: other }, base],
  [{ type: 'keep-date', dueDate: '2026-12-24', policyDate: '2026-12-01', before: null }, dated],
];

describe('an approved request in evidence', () => {
  it.each(kinds)('%j has left its trace', (change, kase) => {
    const text = textOf(decided(kase, change));
    expect(text).toContain('"outcome":"approved"');
    expect(problemsOf(text)).toEqual([]);
  });

  it.each(kinds)('%j without that trace is found', (change, kase) => {
    const { decidedRequests } = decided(kase, change);
    const forged = { ...base, ...(decidedRequests && { decidedRequests }) };
    expect(problemsOf(textOf(forged))).toEqual([
      `file line 1 (bugcrowd:sub-1): requests: the request of type "${change.type}" that was approved at ${decidedAt} has no trace in the rest of the line`,
    ]);
  });

  it.each<[string, RegExp, string]>([
    ['date', /("change":\{"type":"extension","dueDate":"2026-12-1)5/, '$16'],
    ['approver', /("at":"2026-11-12T12:00:00Z","by":")lead/, '$1lena'],
    ['moment', /("outcome":"approved","at":"2026-11-12T1)2/, '$13'],
    ['reason', /("reason":"Ships with 4\.)2("[^}]*"outcome")/, '$13$2'],
    ['requester', /("requests":\[\{"askedBy":")dev/, '$1deb'],
  ])('is found to have another %s', (_what, from, to) => {
    const text = textOf(decided(base, { type: 'extension', dueDate: '2026-12-15' }));
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    expect(problemsOf(changed)).not.toEqual([]);
  });

  it('cannot be made a declined one while an earlier one is there', () => {
    const first = decided(base, { type: 'set-severity', severity: 'medium' }, '2026-11-11T12:00:00Z');
    const text = textOf(decided(first, { type: 'extension', dueDate: '2026-12-15' }));
    const changed = text.replace(/"approved"(?!.*"approved")/, '"declined"');
    expect(problemsOf(changed)).toHaveLength(1);
  });

  it('that is missing is found while an earlier one is there; what a case has dropped is not', () => {
    const first = decided(base, { type: 'set-severity', severity: 'medium' }, '2026-11-11T12:00:00Z');
    const both = decided(first, { type: 'extension', dueDate: '2026-12-15' });
    const [one, two] = both.decidedRequests ?? [];
    if (one === undefined || two === undefined) throw new Error('There are two.');
    expect(problemsOf(textOf({ ...both, decidedRequests: [one] }))).toEqual([
      `file line 1 (bugcrowd:sub-1): requests: the approved fact "extended" that was reported at ${decidedAt} has no such request`,
    ]);
    expect(problemsOf(textOf({ ...both, decidedRequests: [two] }))).toEqual([]);
    expect(problemsOf(textOf({ ...both, decidedRequests: [] }))).toEqual([]);
  });

  it.each([
    ['"askedAt":"2026-11-10', '"askedAt":"2026-13-10'],
    ['"type":"extension"', '"type":"present"'],
    ['"outcome":"approved"', '"outcome":"granted"'],
  ])('of another form is named: %s', (from, to) => {
    const text = textOf(decided(base, { type: 'extension', dueDate: '2026-12-15' }));
    expect(problemsOf(text.replace(from, to))).toHaveLength(1);
  });
});
