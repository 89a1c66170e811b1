import type { Case } from '../../../src/domain/cases/case';
import type { CaseDecision } from '../../../src/domain/decide/decide-case';
import { decideIssueChange } from '../../../src/domain/decide/decide-issue-change';
import type { ReadChange } from '../../../src/domain/decide/issue-change';
import { bugcrowdTraits } from '../../../src/sources/bugcrowd/traits';
import { connectionWith, fixed, policyWith } from '../../support/builders';
import { carriedOut } from '../../support/carried-out';
import { caseWith, trackedAt, withEvents } from '../../support/case-builders';
import { at, change, dueOn, now } from '../../support/issue-changes';

const where = {
  connection: connectionWith({ approvers: ['lead'] }),
  policy: policyWith(),
  now,
  traits: bugcrowdTraits,
};
/** A high one, due on 1 December. */
const running = trackedAt({ now });
const reason = 'Entered in the due date field in Jira.';
const request = {
  askedBy: 'dev',
  askedAt: at,
  change: { type: 'set-date', dueDate: '2026-12-02' },
  reason,
} as const;

const decide = (known: Case, reported: ReadChange): CaseDecision => decideIssueChange(known, reported, where);

describe('a later due date in Jira’s field, by one who may not decide alone', () => {
  it('is put back, and becomes a request, in one edit and one comment', () => {
    const decision = decide(running, dueOn('2026-12-02'));
    expect(decision).toMatchObject({
      outcome: 'update',
      kase: { dateRequest: request, timeline: running.timeline },
      effects: [
        { type: 'edit-issue', to: { dueDate: '2026-12-01', projection: { request: 'waiting' } } },
        {
          type: 'comment-on-issue',
          changes: [
            { kind: 'due-date', from: '2026-12-02', to: '2026-12-01' },
            { kind: 'request-asked', request },
          ],
          mention: { who: 'approvers', except: 'dev' },
        },
      ],
    });
    expect(decide(carriedOut(decision), dueOn('2026-12-02'))).toEqual({ outcome: 'unchanged' });
  });

  it('is only put back while another request waits', () => {
    const waiting = { ...running, dateRequest: { ...request, askedBy: 'other' } };
    expect(decide(waiting, dueOn('2026-12-02'))).toMatchObject({
      kase: { dateRequest: { askedBy: 'other' } },
      effects: [{}, { changes: [{ kind: 'due-date' }], mention: null }],
    });
  });

  it('is not asked for again once it is decided', () => {
    const declined = { ...carriedOut(decide(running, dueOn('2026-12-02'))), dateRequest: null };
    expect(decide(declined, dueOn('2026-12-02'))).toMatchObject({
      kase: { dateRequest: null },
      effects: [{ type: 'edit-issue', to: { dueDate: '2026-12-01' } }],
    });
  });

  it.each<[string, string, boolean]>([
    ['59 minutes and 59 seconds later', '2026-11-10T12:58:59Z', true],
    ['an hour later', '2026-11-10T12:59:00Z', false],
  ])('that comes again %s: left alone is %s', (_name, again, isLeftAlone) => {
    const once = { ...carriedOut(decide(running, dueOn('2026-12-02'))), dateRequest: null };
    const later = { ...where, now: '2026-11-10T13:30:00Z' };
    const decision = decideIssueChange(once, dueOn('2026-12-03', again), later);
    expect(decision).toMatchObject({
      kase: isLeftAlone
        ? { reportedDate: { answered: 'left-alone' }, dateRequest: null }
        : { reportedDate: { answered: 'put-back' }, dateRequest: { askedBy: 'dev' } },
    });
    const said = 'effects' in decision ? decision.effects.map(({ type }) => type) : [];
    expect(said.includes('comment-on-issue')).toBe(!isLeftAlone);
  });

  it('is left alone as long as it keeps coming, and put back after a quiet hour', () => {
    const minutes = (count: number): string => new Date(Date.parse(at) + count * 60_000).toISOString();
    const answers = [0, 40, 80, 120, 181].reduce<{ kase: Case; said: unknown[] }>(
      ({ kase, said }, minute) => {
        const place = { ...where, now: minutes(minute + 1) };
        const next = carriedOut(decideIssueChange(kase, dueOn('2026-12-02', minutes(minute)), place));
        return { kase: next, said: [...said, next.reportedDate?.answered] };
      },
      { kase: running, said: [] },
    );
    expect(answers.said).toEqual(['put-back', 'left-alone', 'left-alone', 'left-alone', 'put-back']);
  });

  it('an earlier date within the hour is taken', () => {
    const once = carriedOut(decide(running, dueOn('2026-12-02')));
    expect(decide(once, dueOn('2026-11-30', '2026-11-10T11:59:30Z'))).toMatchObject({
      outcome: 'update',
      view: { dueDate: '2026-11-30' },
    });
  });

  it.each<[string, Partial<ReadChange>, boolean]>([
    ['an earlier date of the same person', { dueDate: { date: '2026-11-25' } }, true],
    ['the date in effect, by the same person', { dueDate: { date: '2026-12-01' } }, true],
    ['a later date of the same person', { dueDate: { date: '2026-12-05' } }, false],
    ['no date', { dueDate: { date: null } }, false],
    ['an earlier date of another person', { by: 'other', dueDate: { date: '2026-11-25' } }, false],
    ['something else', {}, false],
  ])('%s takes the request back: %s', (_name, changes, isTakenBack) => {
    const waiting = carriedOut(decide(running, dueOn('2026-12-02')));
    const decision = decide(waiting, change({ at: '2026-11-10T11:59:30Z', ...changes }));
    const kase = 'kase' in decision ? decision.kase : waiting;
    expect(kase.dateRequest).toEqual(isTakenBack ? null : waiting.dateRequest);
    if (!isTakenBack) return;
    expect(kase.decidedRequests).toMatchObject([{ change: request.change, outcome: 'withdrawn', by: 'dev' }]);
    expect('effects' in decision ? decision.effects.at(-1) : null).toMatchObject({
      type: 'comment-on-issue',
      changes: expect.arrayContaining([expect.objectContaining({ kind: 'request-withdrawn' })]) as unknown,
    });
  });

  describe.each(['original', 'resume', 'restart'] as const)(
    'on a clock that has stopped, reopen: %s',
    (reopen) => {
      const place = { ...where, policy: policyWith({ reopen }) };
      const stop = fixed('2026-11-09T00:00:00Z');
      const stopped = trackedAt({ now, policy: place.policy }, withEvents(caseWith(), stop));

      it.each(['2026-12-02', '2027-12-02', '2026-11-30', null])(
        'is put back and not asked for, because it counts neither now nor once reopened: %s',
        (date) => {
          const decision = decideIssueChange(stopped, dueOn(date), place);
          expect(decision).toMatchObject({
            outcome: 'update',
            kase: { dateRequest: null, reportedDate: { answered: 'put-back' } },
            effects: [
              { type: 'edit-issue', to: { dueDate: '2026-12-01', projection: { request: 'none' } } },
              { changes: [{ kind: 'due-date', from: date, to: '2026-12-01', inStop: true }], mention: null },
            ],
          });
        },
      );
    },
  );

  it.each<[string, string, boolean]>([
    ['just before the stop', '2026-11-10T11:59:00.001Z', true],
    ['at the stop', at, false],
    ['just after the stop', '2026-11-10T11:58:59.999Z', false],
  ])('%s: asked for is %s', (_name, stoppedAt, isAsked) => {
    const stopped = trackedAt({ now }, withEvents(caseWith(), fixed(stoppedAt)));
    const decision = decide(stopped, dueOn('2026-12-02'));
    expect('kase' in decision && decision.kase.dateRequest !== null).toBe(isAsked);
  });

  it('says nothing of a stop while the clock runs', () => {
    const decision = decide(running, dueOn(null));
    const [, comment] = 'effects' in decision ? decision.effects : [];
    expect(comment).toMatchObject({ changes: [{ kind: 'due-date', from: null, to: '2026-12-01' }] });
    expect(JSON.stringify(comment)).not.toContain('inStop');
  });

  it('does not exist for a change of something else', () => {
    expect(decide(running, change())).toEqual({ outcome: 'unchanged' });
  });
});
