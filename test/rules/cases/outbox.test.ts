import { outboxOf, viewToCreate, withDone, type Outbox } from '../../../src/domain/cases/outbox';
import type { Effect } from '../../../src/domain/cases/effect';
import type { IssueView } from '../../../src/domain/cases/tracked-issue';
import { trackedAt } from '../../support/case-builders';

const NOW = '2026-11-10T00:00:00Z';
const lastWritten = trackedAt({ now: NOW }).issue?.lastWritten;
if (lastWritten === undefined) throw new Error('The case has an issue.');
const view: IssueView = lastWritten;
const report = { description: 'secret', bugUrl: null, httpRequest: null, extraInfo: null, references: null };
const creation = {
  type: 'create-issue',
  draft: { view, report: { ...report, cut: false }, submissionUrl: 'https://x.example', submission: {} },
} as unknown as Effect;
const move: Effect = {
  type: 'transition-issue',
  to: { statusId: '3', statusName: 'In Progress', resolutionId: null },
};
const schedule = { nextCheckAt: NOW, noticesGiven: [] };

function outboxWith(effects: readonly Effect[], write = 1): Outbox {
  return outboxOf({ effects, view, schedule }, write, NOW);
}

describe('an outbox', () => {
  it('keeps the effects in their order, none of them done', () => {
    const { since, firstSince, entries } = outboxWith([creation, move]);
    expect([since, firstSince]).toEqual([NOW, NOW]);
    expect(entries.map(({ effect, done }) => [effect.type, done])).toEqual([
      ['create-issue', false],
      ['transition-issue', false],
    ]);
  });

  it('stores no text of a report', () => {
    expect(JSON.stringify(outboxWith([creation]))).not.toContain('secret');
  });

  it('gives each effect of each write its own id', () => {
    const ids = [1, 2, 11].flatMap((write) =>
      outboxWith([creation, move], write).entries.map(({ id }) => id),
    );
    expect(new Set(ids).size).toBe(6);
  });

  it('marks one effect as done and leaves the others', () => {
    const outbox = outboxWith([creation, move]);
    const [first, second] = outbox.entries;
    const marked = withDone(outbox, first?.id ?? '');
    expect(marked.entries.map(({ done }) => done)).toEqual([true, false]);
    expect(withDone(marked, second?.id ?? '').entries.map(({ done }) => done)).toEqual([true, true]);
    expect(withDone(outbox, 'other')).toEqual(outbox);
  });

  it.each<[string, Outbox, boolean]>([
    ['nothing', outboxWith([]), false],
    ['an issue', outboxWith([creation, move]), true],
    ['what is left after the issue', withDone(outboxWith([creation, move]), '1.0'), false],
    ['a change', outboxWith([move]), false],
    ['nothing any more', withDone(outboxWith([move]), '1.0'), false],
  ])('with %s to do', (_name, outbox, creates) => {
    expect(viewToCreate(outbox) !== null).toBe(creates);
  });
});
