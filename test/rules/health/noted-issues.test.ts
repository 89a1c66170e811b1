import type { IssueNote } from '../../../src/domain/cases/issue-note';
import { assess } from '../../support/health-facts';

const connectionId = 'demo';

describe('issues with notes', () => {
  const noted = (number: number, changes: Partial<IssueNote> = {}): IssueNote => ({
    kind: 'refused',
    connectionId,
    caseKey: `bugcrowd:sub-${number}`,
    submissionId: `sub-${number}`,
    issueKey: `SEC-${number}`,
    severity: 'high',
    at: `2026-11-10T11:00:${String(number).padStart(2, '0')}Z`,
    detail: `Reason ${number}.`,
    ...changes,
  });

  it('are one problem for each kind, with the latest ten and the reason of the latest', () => {
    const notes = Array.from({ length: 12 }, (_, place) => noted(place + 1));
    const [refused, moved, ...others] = assess({ notes: [...notes, noted(20, { kind: 'moved' })] });
    expect(others).toEqual([]);
    expect(refused).toMatchObject({ kind: 'issues-refused', connectionId, count: 12, detail: 'Reason 12.' });
    expect(refused).toHaveProperty('issues.length', 10);
    expect(refused).toHaveProperty('issues.0', { key: 'SEC-12', submissionId: 'sub-12' });
    expect(moved).toMatchObject({ kind: 'issues-moved', count: 1 });
  });

  it.each([
    ['none', [], null],
    ['one', [1], 'SEC-1'],
    ['all', [2, 1], 'SEC-2, SEC-1'],
  ] as const)('were deleted, and %s of the deletions waits for an approver', (_, waiting, detail) => {
    const notes = [
      ...[1, 2].map((number) => noted(number, { kind: 'deleted', detail: null })),
      ...waiting.map((number) => noted(number, { kind: 'asked', detail: 'delete-issue' })),
      noted(2, { kind: 'asked', caseKey: 'bugcrowd:sub-9', detail: 'policy' }),
    ];
    const found = assess({ notes }).find(({ kind }) => kind === 'issues-deleted');
    expect(found).toMatchObject({ count: 2, detail });
  });

  it.each([true, false])('may be more than were read, whatever their kind: %s', (moreNotes) => {
    const unjudged = noted(3, { kind: 'unjudged', resolution: { id: '10004', name: 'Obsolete' } });
    const notes = [noted(1), noted(2, { kind: 'doubled' }), unjudged];
    expect(assess({ moreNotes, notes })).toMatchObject([
      { kind: 'issues-doubled', count: 1, more: moreNotes },
      { kind: 'issues-refused', count: 1, more: moreNotes },
      { kind: 'unjudged-resolution', count: 1, more: moreNotes },
    ]);
  });

  it('are named with the most severe first, however old they are', () => {
    const notes = [
      ...Array.from({ length: 12 }, (_, place) => noted(place + 10)),
      noted(1, { severity: 'critical' }),
      noted(2, { severity: null }),
    ];
    const [refused] = assess({ notes });
    expect(refused).toMatchObject({ count: 14, detail: 'Reason 1.' });
    expect(refused).toHaveProperty('issues.0.key', 'SEC-1');
    expect(refused).toHaveProperty('issues.1.key', 'SEC-21');
  });

  it.each([
    ['duedate', ['duedate'], 0],
    ['duedate, priority', ['priority', 'duedate', 'components'], 0],
    ['duedate, priority', ['priority'], 1],
    ['duedate', [], 1],
  ])(
    'lack %s, and the screens of the connection lack %j: %d problems of issues',
    (detail, missingFields, count) => {
      const found = assess({ missingFields, notes: [noted(1, { kind: 'not-written', detail })] });
      expect(found.filter(({ kind }) => kind === 'issues-not-written')).toHaveLength(count);
    },
  );

  it('are one problem for each resolution that has to be judged', () => {
    const waits = (number: number, id: string): IssueNote =>
      noted(number, { kind: 'unjudged', resolution: { id, name: `Name ${id}` } });
    expect(assess({ notes: [waits(1, '10004'), waits(2, '10005'), waits(3, '10004')] })).toEqual([
      {
        kind: 'unjudged-resolution',
        connectionId,
        resolution: { id: '10004', name: 'Name 10004' },
        issueKeys: ['SEC-3', 'SEC-1'],
        count: 2,
        more: false,
      },
      {
        kind: 'unjudged-resolution',
        connectionId,
        resolution: { id: '10005', name: 'Name 10005' },
        issueKeys: ['SEC-2'],
        count: 1,
        more: false,
      },
    ]);
  });
});
