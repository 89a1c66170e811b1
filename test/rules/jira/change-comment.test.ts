import { toChangeComment } from '../../../src/adapters/jira/change-comment';
import { JIRA_TEXT_LIMIT } from '../../../src/adapters/jira/adf/fit-document';
import type { Change } from '../../../src/domain/cases/change';
import { changesBetween, readCase } from '../../../src/domain/issues/issue-view';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';
import { bugcrowdWords } from '../../../src/sources/bugcrowd/words';
import { connectionWith, policyWith } from '../../support/builders';
import { caseWith, trackedAt, withEvents } from '../../support/case-builders';

const NOW = '2026-11-20T00:00:00Z';

/** A number of edits of the due date, one a minute, alternating between two dates. */
function edits(count: number): readonly TimelineEvent[] {
  return Array.from({ length: count }, (_, place) => ({
    type: 'date-set',
    at: new Date(Date.parse('2026-11-10T00:00:00Z') + place * 60_000).toISOString(),
    dueDate: place % 2 === 0 ? '2026-12-20' : '2026-12-24',
  }));
}

function changesAfter(...events: readonly TimelineEvent[]): readonly Change[] {
  const connection = connectionWith();
  const before = trackedAt({ now: NOW });
  const reading = readCase(withEvents(caseWith(), ...events), connection, policyWith(), NOW);
  return before.issue === null ? [] : changesBetween(before.issue.lastWritten, reading, true);
}

function comment(changes: readonly Change[]): string {
  const policy = { name: 'Acme', timeZone: 'UTC' };
  const document = toChangeComment({ changes, cause: { by: 'source' }, policy }, [], bugcrowdWords);
  return JSON.stringify(document);
}

describe('the comment about a date that was moved many times', () => {
  it('tells every step of a short explanation', () => {
    const text = comment(changesAfter(...edits(3)));
    expect(text.match(/the date was set to/g)).toHaveLength(3);
    expect(text).not.toContain('more step');
  });

  it('tells how the clock started and the latest steps, and counts the others', () => {
    const text = comment(changesAfter(...edits(245)));
    expect(text).toContain('The clock started with the triage');
    expect(text.match(/the date was set to/g)).toHaveLength(19);
    expect(text).toContain('… and 227 more steps, see the panel …');
    expect(text.length).toBeLessThan(JIRA_TEXT_LIMIT);
  });

  it.each([245, 3000])('with %i steps is as long as with 100', (count) => {
    const lengths = [100, count].map((each) => comment(changesAfter(...edits(each))).length);
    expect(Math.abs((lengths[0] ?? 0) - (lengths[1] ?? 0))).toBeLessThan(10);
  });
});

it.each([
  ['somebody', '712020:1c1f2e3d-aaaa-4000-8000-0123456789ab', /"type":"mention"/],
  ['a former user, whom Jira does not know', 'former user 3', /^(?!.*"mention").*Changed by former user 3\./],
  ['nobody known', '', /^(?!.*"mention").*Changed in Jira\./],
])('a comment about a change by %s', (_name, accountId, text) => {
  const policy = { name: 'Acme', timeZone: 'UTC' };
  const cause = { by: 'person', accountId } as const;
  expect(JSON.stringify(toChangeComment({ changes: [], cause, policy }, [], bugcrowdWords))).toMatch(text);
});

it('a comment with very long reasons fits, names its policy and points to the panel', () => {
  const reason = '"'.repeat(1000);
  const pauses: readonly TimelineEvent[] = Array.from({ length: 40 }, (_, place) => {
    const at = new Date(Date.parse('2026-11-10T00:00:00Z') + place * 60_000).toISOString();
    return place % 2 === 0 ? { type: 'paused', at, reason } : { type: 'resumed', at };
  });
  const connection = connectionWith();
  const policy = policyWith({ allowPause: true });
  const { clock } = readCase(withEvents(caseWith(), ...pauses), connection, policy, NOW);
  const text = comment([{ kind: 'due-date', from: null, to: '2026-12-01', because: clock.explanation }]);
  expect(text.length).toBeLessThanOrEqual(JIRA_TEXT_LIMIT);
  expect(text).toContain('The rest is too long for a comment: see the panel.');
  expect(text).toContain('Policy: Acme.');
});

it.each([
  ['entered while the clock runs', {}, false],
  ['entered after the clock has stopped', { inStop: true } as const, true],
])('the comment about a date that is put back, %s', (_name, stop, says) => {
  const text = comment([{ kind: 'due-date', from: '2026-12-24', to: '2026-12-01', because: [], ...stop }]);
  expect(text).toContain('Due date: Thu, 24 Dec 2026 → Tue, 1 Dec 2026.');
  expect(text.includes('The clock has stopped, so a date that is entered now does not count')).toBe(says);
});

const REQUEST = {
  askedBy: '712020:dana',
  askedAt: '2026-11-10T12:00:00Z',
  change: { type: 'extension', dueDate: '2026-12-24' },
  reason: 'Released in stages',
} as const;
const mentioned = (accountId: string): object => ({ type: 'mention', attrs: { id: accountId, text: '' } });

/** The first item of the list in a comment of one change. */
function itemOf(change: Change): unknown {
  const policy = { name: 'Acme', timeZone: 'UTC' };
  const cause = { by: 'person', accountId: '712020:ada' } as const;
  const { content } = toChangeComment({ changes: [change], cause, policy }, [], bugcrowdWords);
  const list = content.find(({ type }) => type === 'bulletList')?.content ?? [];
  expect(list).toHaveLength(1);
  return list[0]?.content;
}

describe('the comment about a request that was decided', () => {
  it.each<readonly [Change, string]>([
    [{ kind: 'request-approved', request: REQUEST }, ' is approved. Plan: Released in stages.'],
    [
      { kind: 'request-declined', request: REQUEST, reason: 'Too late' },
      ' is declined: Too late. The due date stays.',
    ],
    [{ kind: 'request-withdrawn', request: REQUEST }, ' is withdrawn. The due date stays.'],
  ])('mentions who asked: %j', (change, end) => {
    expect(itemOf(change)).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'The request for an extension to Thu, 24 Dec 2026, made by ' },
          mentioned('712020:dana'),
          { type: 'text', text: ` on Tue, 10 Nov 2026, 12:00 UTC,${end}` },
        ],
      },
    ]);
  });

  it.each([
    ['former user 1', 'made by former user 1 on Tue'],
    ['', 'to Thu, 24 Dec 2026 of Tue'],
  ])('names “%s” without a mention', (askedBy, text) => {
    const item = JSON.stringify(itemOf({ kind: 'request-approved', request: { ...REQUEST, askedBy } }));
    expect(item).toContain(text);
    expect(item).not.toContain('"mention"');
  });
});

it('the comment about a moved date lists the steps below it', () => {
  const [change] = changesAfter(...edits(1));
  if (change === undefined) throw new Error('The edit changed nothing.');
  const [line, steps] = itemOf(change) as readonly {
    readonly type: string;
    readonly content: readonly object[];
  }[];
  expect(JSON.stringify(line)).toContain('Due date: Tue, 1 Dec 2026 → Sun, 20 Dec 2026.');
  expect(steps?.type).toBe('bulletList');
  expect(steps?.content).toHaveLength(3);
});
