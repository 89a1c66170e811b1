import { clockOf } from '../../../src/domain/sla/clock-of';
import type { Policy } from '../../../src/domain/sla/policy';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';
import { stepSentence } from '../../../src/wording/step-sentence';
import { closed, fixed, policyWith, rated, submitted, triaged } from '../../support/builders';
import { office, paused, resumed } from '../../support/clock-builders';

const now = '2027-06-01T00:00:00Z';

function sentences(
  timeline: readonly TimelineEvent[],
  policy: Policy = policyWith(),
  at = now,
): readonly string[] {
  return clockOf(policy, timeline, 'fix', at).explanation.map((step) => stepSentence(step, policy.timeZone));
}

const start = [
  submitted('2026-11-01T08:00:00Z'),
  triaged('2026-11-03T09:12:00Z'),
  rated('2026-11-03T09:00:00Z', 'high'),
];

describe('the explanation of a date, in sentences that can be checked by hand', () => {
  it('triaged, then rated', () => {
    expect(sentences(start)).toEqual([
      'The clock started with the triage on Tue, 3 Nov 2026, 09:12 UTC.',
      'Severity High has 28 days. Deadline: Tue, 1 Dec 2026, 09:12 UTC.',
    ]);
  });

  it('not triaged yet', () => {
    const untriaged = start.filter(({ type }) => type !== 'triaged');
    expect(sentences(untriaged, policyWith(), '2026-11-05T00:00:00Z')).toEqual([
      'Submitted on Sun, 1 Nov 2026, 08:00 UTC. The clock starts when the submission is triaged, or 14 days after submission, on Sun, 15 Nov 2026, 08:00 UTC, if that is earlier.',
      'Severity High has 28 days. Deadline: Sun, 13 Dec 2026, 08:00 UTC.',
    ]);
    expect(sentences(untriaged)[0]).toBe(
      'The clock started on Sun, 15 Nov 2026, 08:00 UTC, 14 days after the submission on Sun, 1 Nov 2026, 08:00 UTC, because it was not triaged by then.',
    );
  });

  it('counted from the submission', () => {
    expect(sentences(start, policyWith({ clockBase: 'submitted' }))[0]).toBe(
      'The clock started with the submission on Sun, 1 Nov 2026, 08:00 UTC.',
    );
  });

  it.each([
    [
      'raised',
      'critical',
      'earlier-of',
      'Severity Critical has 10 days. Counted from this change: Fri, 20 Nov 2026, 00:00 UTC, earlier than before.',
    ],
    [
      'lowered',
      'low',
      'earlier-of',
      'Severity Low has 175 days. Counted from the start of the clock: Tue, 27 Apr 2027, 09:12 UTC.',
    ],
    ['to no target', 'informational', 'earlier-of', 'The policy sets no target for severity Informational.'],
  ] as const)('%s', (_name, severity, severityChange, text) => {
    const changed = sentences(
      [...start, rated('2026-11-10T00:00:00Z', severity)],
      policyWith({ severityChange }),
    )[2];
    expect(changed).toContain(`On Tue, 10 Nov 2026, 00:00 UTC the severity went from High to`);
    expect(changed).toContain(text);
  });

  it('raised so late that the earlier deadline is kept', () => {
    expect(sentences([...start, rated('2026-11-25T00:00:00Z', 'critical')])[2]).toContain(
      'The earlier deadline stays: Tue, 1 Dec 2026, 09:12 UTC.',
    );
  });

  it('ended', () => {
    expect(sentences([...start, fixed('2026-11-20T00:00:00Z')])[2]).toBe(
      'Fixed on Fri, 20 Nov 2026, 00:00 UTC: on time.',
    );
    expect(sentences([...start, fixed('2026-12-20T00:00:00Z')])[2]).toBe(
      'Fixed on Sun, 20 Dec 2026, 00:00 UTC: late.',
    );
    expect(sentences([...start, closed('2026-11-20T00:00:00Z', 'not_applicable')])[2]).toBe(
      'Closed without a fix on Fri, 20 Nov 2026, 00:00 UTC (Not applicable): the clock was cancelled.',
    );
  });

  it.each([
    ['half a minute', '2026-11-10T00:00:30Z', 'less than a minute'],
    ['a second short of a minute', '2026-11-10T00:00:59.999Z', 'less than a minute'],
    ['a minute', '2026-11-10T00:01:00Z', '1 minute'],
  ])('a pause of %s moves the deadline by what it counts', (_name, until, length) => {
    const pause = [paused('2026-11-10T00:00:00Z'), resumed(until)];
    expect(sentences([...start, ...pause], policyWith({ allowPause: true })).at(-1)).toContain(
      ` counts ${length} and moves the deadline to Tue, 1 Dec 2026, 09:1`,
    );
  });

  it('a pause outside working time counts 0 minutes, and the deadline stays', () => {
    const policy = policyWith({
      allowPause: true,
      targets: { fix: { high: { days: 5, calendar: office } } },
    });
    // A Saturday.
    const pause = [paused('2026-11-07T00:00:00Z'), resumed('2026-11-07T12:00:00Z')];
    expect(sentences([...start, ...pause], policy).at(-1)).toMatch(
      / counts 0 minutes; the deadline stays\.$/,
    );
  });
});
