import { issueNoteStore } from '../../../src/adapters/kvs/issue-note-store';
import type { IssueNote } from '../../../src/domain/cases/issue-note';
import { severities, type Severity } from '../../../src/domain/sla/severity';
import { installStorage, type StoragePlatform } from '../../support/storage-platform';

const connectionId = 'demo';

function note(number: number, severity: Severity | null, changes: Partial<IssueNote> = {}): IssueNote {
  return {
    kind: 'refused',
    connectionId,
    caseKey: `bugcrowd:sub-${number}`,
    submissionId: `sub-${number}`,
    issueKey: `SEC-${number}`,
    severity,
    at: `2026-11-10T11:00:${String(number % 60).padStart(2, '0')}Z`,
    detail: null,
    ...changes,
  };
}

describe('the notes on issues of a connection', () => {
  let storage: StoragePlatform;
  beforeEach(() => {
    storage = installStorage([]);
    storage.clock.set(Date.parse('2026-11-10T12:00:00Z'));
  });
  const list = async (limit = 1000): ReturnType<typeof issueNoteStore.list> => {
    // The storage lists what was written only after a moment.
    storage.clock.set(storage.clock.nowMs() + 1000);
    return issueNoteStore.list(connectionId, limit);
  };

  it('are read by severity: of more than anyone reads, the critical one is there', async () => {
    for (let number = 1; number <= 130; number += 1) await issueNoteStore.add(note(number, 'low'));
    await issueNoteStore.add(note(200, null));
    await issueNoteStore.add(note(131, 'critical'));
    const { items, more } = await list(110);
    expect(items).toHaveLength(110);
    expect(more).toBe(true);
    expect(items[0]).toEqual(note(131, 'critical'));
    expect((await list(132)).items.at(-1)).toEqual(note(200, null));
    expect((await list(132)).more).toBe(false);
  });

  it('are one for each kind and case, the latest, if the severity has changed', async () => {
    await issueNoteStore.add(note(1, 'low'));
    const later = note(1, 'critical', { at: '2026-11-10T11:30:00Z' });
    await issueNoteStore.add(later);
    await issueNoteStore.add(note(1, 'critical', { kind: 'moved' }));
    const { items } = await list();
    expect(items).toHaveLength(2);
    expect(items).toEqual(expect.arrayContaining([later, note(1, 'critical', { kind: 'moved' })]));
  });

  it.each([...severities, null])('of severity %s go, whatever the severity is by then', async (severity) => {
    await issueNoteStore.add(note(1, severity));
    await issueNoteStore.add(note(2, severity));
    await issueNoteStore.remove(note(1, 'medium'));
    expect((await list()).items).toEqual([note(2, severity)]);
  });

  it('of another connection are left alone', async () => {
    await issueNoteStore.add(note(1, 'low', { connectionId: 'demo-2' }));
    await issueNoteStore.remove(note(1, 'low'));
    expect((await list()).items).toEqual([]);
    expect((await issueNoteStore.list('demo-2', 10)).items).toHaveLength(1);
  });
});
