import type { Effect } from '../../../src/domain/cases/effect';
import { outboxOf, withDone, type Outbox } from '../../../src/domain/cases/outbox';
import type { IssueView } from '../../../src/domain/cases/tracked-issue';
import {
  adoptCreated,
  outboxAfterAdoption,
  type CreatedUnheard,
} from '../../../src/domain/issues/adopted-issue';
import { trackedAt } from '../../support/case-builders';

const NOW = '2026-11-10T00:00:00Z';
const lastWritten = trackedAt({ now: NOW }).issue?.lastWritten;
if (lastWritten === undefined) throw new Error('The case has an issue.');
const view: IssueView = lastWritten;
const creation = { type: 'create-issue', draft: { view } } as unknown as Effect;
const move: Effect = {
  type: 'transition-issue',
  to: { statusId: '3', statusName: 'In Progress', resolutionId: null },
};
const outbox: Outbox = outboxOf(
  { effects: [creation, move], view, schedule: { nextCheckAt: NOW, noticesGiven: [] } },
  1,
  NOW,
);

function shown(changes: Partial<CreatedUnheard> = {}): CreatedUnheard {
  return {
    id: '10007',
    key: 'BARE-3',
    projectId: '10001',
    summary: view.summary,
    dueDate: view.dueDate,
    projection: { ...view.projection },
    missingFields: [],
    withoutReport: false,
    ...changes,
  };
}

describe('an issue whose creation was not heard of', () => {
  it('is tracked where it is, as it is', () => {
    expect(adoptCreated(shown(), view)).toEqual({ id: '10007', key: 'BARE-3', lastWritten: view });
    const { lastWritten: changed } = adoptCreated(
      shown({ summary: 'By a person', dueDate: null, projection: {} }),
      view,
    );
    expect(changed).toEqual({
      ...view,
      summary: 'By a person',
      dueDate: null,
      severity: null,
      projection: {},
    });
  });

  it('gets an edit in place of its creation, and what follows', () => {
    expect(outboxAfterAdoption(outbox, shown())).toEqual({
      ...outbox,
      entries: [
        { id: '1.0', effect: { type: 'edit-issue', to: view, marks: null }, done: false },
        { id: '1.1', effect: move, done: false },
      ],
    });
  });

  it.each([
    ['a date that Jira did not take is written', null, view.dueDate],
    [
      'a date that a person has set is left to the next decision, which tells of it',
      '2026-12-24',
      '2026-12-24',
    ],
  ])('%s', (_name, dueDate, expected) => {
    const { view: after, entries } = outboxAfterAdoption(outbox, shown({ dueDate }));
    expect(after.dueDate).toBe(expected);
    expect(entries[0]?.effect).toMatchObject({ to: { dueDate: expected } });
  });

  it('leaves a title that a person has changed to the next decision', () => {
    const { view: after, entries } = outboxAfterAdoption(outbox, shown({ summary: 'By a person' }));
    expect([after.summary, entries[0]?.effect]).toMatchObject([
      'By a person',
      { to: { summary: 'By a person' } },
    ]);
  });

  it('changes nothing of an outbox whose creation was heard of', () => {
    const heard = withDone(outbox, '1.0');
    expect(outboxAfterAdoption(heard, shown()).entries).toEqual(heard.entries);
  });
});
