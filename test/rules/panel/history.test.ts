import type { TrackedPanel } from '../../../src/contract/panel';
import type { DecidedRequest } from '../../../src/domain/cases/date-request';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';
import { historyOf } from '../../../static/src/issue-panel/model/history';
import { trackedView } from '../../browser/panel/panel-views';

const ASKED = '2026-11-10T09:30:00Z';
const DECIDED = '2026-11-11T10:00:00Z';

const people = { dev: 'Dana Developer', lead: 'Lena Lead', admin: 'Ada Admin' };

const extension: DecidedRequest = {
  askedBy: 'dev',
  askedAt: ASKED,
  change: { type: 'extension', dueDate: '2026-12-15' },
  reason: 'Replace the parser',
  outcome: 'approved',
  at: DECIDED,
  by: 'lead',
  why: null,
};

const extended: TimelineEvent = {
  type: 'extended',
  at: DECIDED,
  dueDate: '2026-12-15',
  reason: 'Replace the parser',
  approvedBy: 'lead',
  source: { system: 'panel', id: 'dev', reportedAt: DECIDED },
};

function history(view: Partial<Omit<TrackedPanel, 'clock'>>): readonly (readonly [string, string])[] {
  const entries = historyOf(trackedView({ people, timeline: [], ...view }), 'UTC');
  return entries.map(({ what, who }) => [what, who]);
}

describe('the history on the panel', () => {
  it('tells an approved request once: what came of it, why, who asked and who approved', () => {
    expect(history({ timeline: [extended], decidedRequests: [extension] })).toEqual([
      [
        'The date was extended to Tue, 15 Dec 2026. Reason: Replace the parser',
        'Requested by Dana Developer on Tue, 10 Nov 2026, 09:30 UTC, approved by Lena Lead',
      ],
    ]);
  });

  it('still names the approver where the request itself is no longer kept', () => {
    expect(history({ timeline: [extended] })).toEqual([
      [
        'The date was extended to Tue, 15 Dec 2026. Approved by Lena Lead. Reason: Replace the parser',
        'Dana Developer on this panel',
      ],
    ]);
  });

  it.each([
    ['another date', { change: { type: 'extension', dueDate: '2026-12-16' } }],
    ['another kind of change', { change: { type: 'set-date', dueDate: '2026-12-15' } }],
    ['another approver', { by: 'admin' }],
    ['another time', { at: '2026-11-11T10:00:01Z' }],
  ] as const)('tells a request of %s by itself', (_name, changes) => {
    const entries = history({ timeline: [extended], decidedRequests: [{ ...extension, ...changes }] });
    expect(entries).toHaveLength(2);
    expect(entries.map(([what]) => what).join(' ')).toContain('Approved by Lena Lead.');
  });

  it('tells each of two requests once that were approved at the same time', () => {
    const flag: DecidedRequest = {
      ...extension,
      change: { type: 'clear-flag', flag: 'kev' },
      reason: 'Another product',
    };
    const { source = { system: 'panel', id: 'dev', reportedAt: DECIDED } } = extended;
    const unflagged: TimelineEvent = {
      type: 'unflagged',
      at: DECIDED,
      flag: 'kev',
      reason: 'Another product',
      approvedBy: 'lead',
      source,
    };
    const entries = history({ timeline: [unflagged, extended], decidedRequests: [extension, flag] });
    expect(entries.map(([what]) => what)).toEqual([
      'The flag “kev” was cleared. Reason: Another product',
      'The date was extended to Tue, 15 Dec 2026. Reason: Replace the parser',
    ]);
  });

  it.each([
    ['declined', 'Too long', 'was declined: Too long.', 'declined by Lena Lead'],
    ['withdrawn', null, 'was withdrawn.', 'withdrawn by Lena Lead'],
    ['outdated', null, 'was replaced, because the issue had changed since.', 'ended by Lena Lead'],
    ['settled', null, 'was closed, because nothing was left to decide.', 'ended by Lena Lead'],
  ] as const)('tells a request that was %s by itself', (outcome, why, says, who) => {
    expect(history({ decidedRequests: [{ ...extension, outcome, why }] })).toEqual([
      [
        `The request for an extension to Tue, 15 Dec 2026 ${says} Reason given: Replace the parser.`,
        `Requested by Dana Developer on Tue, 10 Nov 2026, 09:30 UTC, ${who}`,
      ],
    ]);
  });

  it('tells a policy that was approved once', () => {
    const [from, to] = [
      { id: 'acme', version: 1, name: 'Acme' },
      { id: 'acme', version: 2, name: 'Acme' },
    ];
    const migration = { at: DECIDED, by: 'admin', approvedBy: 'lead', from, to };
    const request: DecidedRequest = {
      ...extension,
      askedBy: 'admin',
      reason: '',
      change: { type: 'policy', from, to },
    };
    const said = 'Version 2 of the policy “Acme” now applies instead of version 1.';
    expect(history({ policyMigrations: [migration], decidedRequests: [request] })).toEqual([
      [said, 'Requested by Ada Admin on Tue, 10 Nov 2026, 09:30 UTC, approved by Lena Lead'],
    ]);
    expect(history({ policyMigrations: [migration] })).toEqual([
      [said, 'Ada Admin on the admin page, approved by Lena Lead'],
    ]);
  });

  it('tells of an approved end without a fix when it ended and when it was approved, the approver once', () => {
    const closed: TimelineEvent = {
      type: 'closed',
      at: ASKED,
      reason: 'Won’t Do',
      approvedBy: 'lead',
      source: { system: 'jira', id: 'dev', reportedAt: ASKED },
    };
    const request: DecidedRequest = {
      ...extension,
      reason: '',
      change: { type: 'close', resolution: 'Won’t Do', isJudged: true },
    };
    expect(history({ timeline: [closed], decidedRequests: [request] })).toEqual([
      [
        'The request for closing it as “Won’t Do” without a fix was approved.',
        'Requested by Dana Developer on Tue, 10 Nov 2026, 09:30 UTC, approved by Lena Lead',
      ],
      ['Closed without a fix as “Won’t Do”.', 'Dana Developer in Jira'],
    ]);
  });

  it('puts the newest first, and leaves out the submission of an issue without a source', () => {
    const timeline: readonly TimelineEvent[] = [
      { type: 'triaged', at: '2026-11-03T12:00:00Z' },
      { type: 'submitted', at: '2026-11-02T12:00:00Z' },
    ];
    expect(history({ timeline }).map(([what]) => what)).toEqual(['Triaged.', 'Submitted.']);
    expect(history({ timeline, submission: null }).map(([what]) => what)).toEqual(['Triaged.']);
  });
});
