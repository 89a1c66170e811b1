import { evidenceLine } from '../../../src/domain/evidence/evidence-line';
import type { EvidenceLine } from '../../../src/domain/evidence/evidence';
import type { Case } from '../../../src/domain/cases/case';
import { unknownFacts } from '../../../src/domain/findings/submission';
import type { Policy } from '../../../src/domain/sla/policy';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';
import { closed, fixed, rated, triaged } from '../../support/builders';
import { caseWith, reportedBy } from '../../support/case-builders';
import {
  answered,
  dateSet,
  extended,
  november,
  paused,
  plainPolicy,
  reached,
  reopened,
  resumed,
} from '../../support/clock-builders';
import { plain } from '../../support/evidence-builders';

const by = (account: string, event: TimelineEvent): TimelineEvent => reportedBy('panel', account, event);

/** Critical, received on Monday 2 November. */
function lineOf(
  events: readonly TimelineEvent[],
  { policy = plainPolicy(), kase = {} }: { readonly policy?: Policy; readonly kase?: Partial<Case> } = {},
): EvidenceLine {
  const timeline = [by('rita', rated(november(2), 'critical')), ...events];
  const known = caseWith({ submitted: { at: november(2), exact: true }, timeline, ...kase });
  return evidenceLine(known, policy, november(15), plain);
}

describe('who', () => {
  it('gave a severity, for each of them', () => {
    const { severities } = lineOf([reportedBy('source', 'event-1', rated(november(4), 'high'))]);
    expect(severities).toEqual([
      { at: november(2), severity: 'critical', system: 'panel', by: 'rita' },
      { at: november(4), severity: 'high', system: 'source', by: null },
    ]);
  });

  it('began a pause: the first of two, until it ends', () => {
    const events = [by('dev', paused(november(3))), by('lead', paused(november(4)))];
    expect(lineOf(events).pauses).toMatchObject([{ from: november(3), to: null, by: 'dev' }]);
    expect(lineOf([...events, resumed(november(5)), fixed(november(6))]).pauses).toMatchObject([
      { from: november(3), to: november(5), by: 'dev' },
    ]);
  });

  it('ended a pause that moved the date: by resuming, by a fix, and by reopening it', () => {
    const resume = plainPolicy({ reopen: 'resume' });
    const events = [
      by('dev', paused(november(4))),
      by('lead', fixed(november(5))),
      by('rob', reopened(november(6))),
    ];
    expect(lineOf(events, { policy: resume }).moves.slice(1)).toMatchObject([
      { kind: 'pause-counted', at: november(5), by: 'lead' },
      { kind: 'pause-counted', at: november(6), by: 'rob' },
    ]);
    const resumption = [by('dev', paused(november(4))), by('tim', resumed(november(5)))];
    expect(lineOf(resumption).moves[1]).toMatchObject({ kind: 'pause-counted', by: 'tim' });
    const both = [...resumption, by('lead', fixed(november(5)))];
    expect(lineOf(both).moves[1]).toMatchObject({ kind: 'pause-counted', by: 'tim' });
  });

  it('asked for a date at an instant at which somebody else did something else', () => {
    const events = [by('tim', triaged(november(5))), by('dev', extended(november(5), '2026-11-25'))];
    expect(lineOf(events).moves[1]).toMatchObject({ kind: 'extended', by: 'dev' });
  });

  it('set the date that holds, of two who set one at the same instant: the earlier one', () => {
    const [early, late] = ['2026-11-20', '2026-11-25'];
    for (const [first, second] of [
      [early, late],
      [late, early],
    ] as const) {
      const events = [by('one', dateSet(november(5), first)), by('two', dateSet(november(5), second))];
      expect(lineOf(events).moves.slice(1)).toMatchObject([
        { kind: 'date-set', toDate: early, by: first === early ? 'one' : 'two' },
      ]);
    }
  });

  it('is nobody where a system does not name the person', () => {
    const { moves } = lineOf([reportedBy('jira', '', extended(november(5), '2026-11-25'))]);
    expect(moves[1]).toMatchObject({ system: 'jira', by: null });
  });
});

describe('a pause', () => {
  it('ends with a closing, and not with what happens after now', () => {
    expect(lineOf([paused(november(3)), closed(november(4))]).pauses).toMatchObject([{ to: november(4) }]);
    expect(lineOf([paused(november(3)), resumed(november(16))]).pauses).toMatchObject([{ to: null }]);
    expect(lineOf([paused(november(16))]).pauses).toEqual([]);
  });
});

describe('a clock', () => {
  const own: Policy = {
    ...plainPolicy(),
    targets: { ...plainPolicy().targets, bounty: { critical: { days: 5 } }, triage: { high: { days: 1 } } },
    clocks: { bounty: { starts: 'submitted', stops: ['reached:rewarded'], label: 'Bounty payment' } },
  };

  it('of the policy’s own has its label and ends with its milestone', () => {
    const { shown } = lineOf([reached(november(4), 'rewarded')], { policy: own });
    expect(shown.find(({ name }) => name === 'bounty')).toMatchObject({
      label: 'Bounty payment',
      state: 'met',
      endedAt: november(4),
      marginMs: 3 * 86_400_000,
    });
    expect(shown[0]).not.toHaveProperty('label');
  });

  it('that was answered before it was rated ended with the answer, and is judged by it', () => {
    const policy: Policy = {
      ...plainPolicy(),
      targets: { ...plainPolicy().targets, 'first-response': { critical: { days: 2 } } },
    };
    const timeline = [answered(november(3)), rated(november(9), 'critical')];
    const kase = caseWith({ submitted: { at: november(2), exact: true }, timeline });
    const { shown } = evidenceLine(kase, policy, november(15), plain);
    expect(shown.find(({ name }) => name === 'first-response')).toMatchObject({
      outcome: 'met',
      deadline: november(4),
      endedAt: november(3),
      marginMs: 86_400_000,
    });
  });

  it('that was opened again has no end', () => {
    expect(lineOf([fixed(november(3)), reopened(november(4))]).shown[0]).toMatchObject({
      state: 'breached',
      endedAt: null,
      marginMs: -3 * 86_400_000,
    });
  });

  it('without a target ends with the answer, and nothing is judged', () => {
    const { shown } = lineOf([triaged(november(3)), answered(november(4))], { policy: own });
    expect(shown.find(({ name }) => name === 'triage')).toMatchObject({
      state: 'no-target',
      endedAt: november(3),
      marginMs: null,
    });
  });
});

describe('a line', () => {
  it('has dates in the zone of the policy', () => {
    const policy = plainPolicy({ timeZone: 'America/Los_Angeles' });
    expect(lineOf([by('dev', extended(november(5), '2026-11-25'))], { policy }).moves[1]).toMatchObject({
      to: '2026-11-26T07:59:59.999Z',
      toDate: '2026-11-25',
    });
  });

  it('names the issue, also one that was deleted', () => {
    const deletedIssue = { id: '10001', key: 'MYAPP-7', at: november(3) };
    expect(lineOf([]).issue).toBeNull();
    expect(lineOf([], { kase: { deletedIssue } }).issue).toBe('MYAPP-7');
  });

  it('has no title and no researcher where the source gave none, even if they are wanted', () => {
    const known = caseWith({ facts: unknownFacts });
    const line = evidenceLine(known, plainPolicy(), november(15), { withTitles: true, withNames: true });
    expect(line).not.toHaveProperty('title');
    expect(line).not.toHaveProperty('researcher');
    expect(line.people).toEqual({});
  });

  it('has the changes of its policy, and its requests in order: decided, then waiting', () => {
    const request = {
      askedBy: 'dev',
      askedAt: november(4),
      change: { type: 'extension', dueDate: '2026-11-25' },
      reason: 'The vendor is late.',
    } as const;
    const decided = {
      ...request,
      askedAt: november(3),
      outcome: 'declined',
      at: november(3, '12:00'),
      by: 'lead',
      why: 'Too late.',
    } as const;
    const migration = {
      at: november(3),
      by: 'admin',
      from: { id: 'own', version: 1, name: 'Own' },
      to: { id: 'own', version: 2, name: 'Own' },
    } as const;
    const line = lineOf([], {
      kase: {
        dateRequest: request,
        decidedRequests: [decided],
        policyMigrations: [migration],
      },
    });
    expect(line.requests).toEqual([decided, request]);
    expect(line.policyChanges).toEqual([migration]);
  });
});
