import { planAssignments, type AssignRights } from '../../../static/src/overview/run/plan-assignments';
import {
  canRepeat,
  countsOf,
  isMade,
  needsPreview,
  repeated,
  replanned,
  type Outcome,
  type Run,
  type RunItem,
} from '../../../static/src/overview/run/run';
import { createRunner } from '../../../static/src/overview/run/runner';
import { readWanted } from '../../../static/src/overview/bulk/read-wanted';
import { bulkWords } from '../../../static/src/overview/words/bulk-words';

const dana = { id: 'dev', name: 'Dana' };
const lena = { id: 'lead', name: 'Lena' };

function itemOf(number: number, state: RunItem['state'] = 'waiting'): RunItem {
  const change: RunItem['change'] = {
    ...{ type: 'clock', action: { type: 'pause', reason: 'Vendor' }, version: 2, needsApproval: true },
    ...{ since: '2026-11-10T12:00:00Z', from: '2026-12-01', to: null },
  };
  return { issueId: String(number), key: `SEC-${String(number)}`, change, state };
}

function runOf(...states: readonly RunItem['state'][]): Run {
  const wanted = { type: 'pause', reason: 'Vendor' } as const;
  return { wanted, by: 'dev', items: states.map((state, index) => itemOf(index + 1, state)) };
}

const requested: Outcome = { type: 'requested', earlier: false, dueDate: '2026-12-01' };
const done: Outcome = { type: 'done', earlier: false, dueDate: null };
const unknown: Outcome = { type: 'unknown', reason: 'gone' };
const saved: Outcome = { type: 'failed', recorded: true, reason: 'Jira' };
const failed: Outcome = { type: 'failed', recorded: false, reason: 'Jira' };
const refused: Outcome = { type: 'refused', reason: 'stopped' };

describe('the change of one issue', () => {
  it.each<[RunItem['state'], boolean, boolean, boolean]>([
    ['waiting', false, false, false],
    ['asking', false, false, false],
    [done, true, false, false],
    [requested, true, false, false],
    [{ type: 'assigned', earlier: true }, true, false, false],
    [saved, true, false, false],
    [failed, false, false, true],
    [{ type: 'changed' }, false, false, true],
    [{ type: 'busy', seconds: 60 }, false, true, false],
    [unknown, false, true, false],
    [refused, false, false, false],
    [{ type: 'no-permission' }, false, false, false],
    [{ type: 'refused-by-jira', reason: 'No.' }, false, false, false],
  ])('%j: made %s, can be repeated %s, needs a preview %s', (state, made, repeat, preview) => {
    expect([isMade(state), canRepeat(state), needsPreview(state)]).toEqual([made, repeat, preview]);
  });

  it.each<[Outcome, RegExp]>([
    [done, /^Done\. There is no due date now\.$/],
    [
      { ...done, earlier: true, dueDate: '2026-12-01' },
      /^Was done already\. The fix is due on .*1 Dec 2026\.$/,
    ],
    [requested, /An approver decides; until then nothing moves\.$/],
    [saved, /do not repeat it\.$/],
    [failed, /^Nothing was done, .* Preview it again\.$/],
    [unknown, /nothing is done twice\.$/],
    [refused, /^Nothing was done\. The clock has stopped/],
    [{ type: 'busy', seconds: 60 }, /Try again in 60 s\.$/],
    [{ type: 'changed' }, /^Nothing was done: .* Preview it again\.$/],
  ])('%j is told with the next step', (outcome, text) => {
    expect(bulkWords.run.outcomeText(outcome)).toMatch(text);
  });
});

describe('a run', () => {
  it('counts what was done, requested and neither', () => {
    expect(countsOf(runOf(done, requested, saved, failed, refused, unknown, 'asking', 'waiting'))).toEqual({
      ...{ all: 8, ended: 6, done: 1, requested: 2, failed: 2, unknown: 1 },
    });
  });

  it('repeats only what had no answer or came too early', () => {
    const run = repeated(runOf(done, unknown, { type: 'busy', seconds: 9 }, failed));
    expect(run.items.map(({ state }) => state)).toEqual([done, 'waiting', 'waiting', failed]);
  });

  it('takes changes that were previewed again in the place of the old ones', () => {
    const run = replanned(runOf(done, failed), [{ ...itemOf(2), change: itemOf(2).change }]);
    expect(run.items.map(({ state }) => state)).toEqual([done, 'waiting']);
  });

  it('makes one change at a time, in order, and keeps each step before and after its call', async () => {
    const kept: string[] = [];
    const states = ({ items }: Run): string =>
      items.map(({ state }) => (typeof state === 'string' ? state : state.type)).join(' ');
    const runner = createRunner(
      runOf('asking', 'waiting'),
      ({ key }) => Promise.resolve(key === 'SEC-1' ? requested : done),
      (run) => kept.push(states(run)),
    );
    await runner.start();
    expect(kept).toEqual(['asking waiting', 'requested waiting', 'requested asking', 'requested done']);
    expect(runner.read().isRunning).toBe(false);
  });

  it('stops once the present call is answered, and goes on', async () => {
    const asked: string[] = [];
    const runner = createRunner(
      runOf('waiting', 'waiting', 'waiting'),
      ({ key }) => {
        asked.push(key);
        if (key === 'SEC-2') runner.stop();
        return Promise.resolve(done);
      },
      () => undefined,
    );
    await runner.start();
    expect(asked).toEqual(['SEC-1', 'SEC-2']);
    await Promise.all([runner.start(), runner.start()]);
    expect(asked).toEqual(['SEC-1', 'SEC-2', 'SEC-3']);
  });

  it('goes on after a call without an answer, and gives up after three of them in a row', async () => {
    const fails = (failing: readonly string[]) => async (): Promise<readonly string[]> => {
      const runner = createRunner(
        runOf('waiting', 'waiting', 'waiting', 'waiting', 'waiting'),
        ({ key }) => (failing.includes(key) ? Promise.reject(new Error('down')) : Promise.resolve(done)),
        () => undefined,
      );
      await runner.start();
      return runner.read().run.items.map(({ state }) => (typeof state === 'string' ? state : state.type));
    };
    expect(await fails(['SEC-1', 'SEC-2', 'SEC-4'])()).toEqual([
      'unknown',
      'unknown',
      'done',
      'unknown',
      'done',
    ]);
    expect(await fails(['SEC-1', 'SEC-2', 'SEC-3'])()).toEqual([
      ...['unknown', 'unknown', 'unknown', 'waiting', 'waiting'],
    ]);
  });
});

describe('assigning several issues', () => {
  const rights: AssignRights = {
    mayChangeInBulk: true,
    assignableIssues: new Set(['1', '2']),
    takingProjects: new Set(['SEC', 'A-B']),
  };
  it.each([
    ['SEC-1', '1', null, 'will'],
    ['SEC-1', '1', dana, 'will'],
    ['A-B-7', '2', null, 'will'],
    ['SEC-1', '1', lena, 'same-assignee'],
    ['SEC-3', '3', null, 'may-not-assign'],
    ['BARE-1', '2', null, 'not-assignable'],
  ] as const)('%s, id %s, of %j: %s', (key, id, assignee, expected) => {
    const [planned] = planAssignments([{ id, key, assignee }], lena, rights);
    expect(planned?.type === 'cannot' ? planned.because : planned?.type).toBe(expected);
  });
});

describe('the form of a change', () => {
  const read = (
    kind: Parameters<typeof readWanted>[0],
    fields: Readonly<Record<string, string>>,
    person: Parameters<typeof readWanted>[2] = null,
  ): unknown => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    const reading = readWanted(kind, form, person);
    return reading.ok ? reading.wanted : Object.keys(reading.problems);
  };
  it.each([
    [
      { by: 'days', days: '7', words: ' Plan ' },
      { type: 'ask-extension', until: { days: 7 }, plan: 'Plan' },
    ],
    [
      { by: 'days', days: '1', words: 'P' },
      { type: 'ask-extension', until: { days: 1 }, plan: 'P' },
    ],
    [
      { by: 'days', days: '1000', words: 'P' },
      { type: 'ask-extension', until: { days: 1000 }, plan: 'P' },
    ],
    [
      { by: 'date', date: '2026-12-24', words: 'P' },
      { type: 'ask-extension', until: { dueDate: '2026-12-24' }, plan: 'P' },
    ],
    [{ by: 'days', days: '0', words: 'P' }, ['days']],
    [{ by: 'days', days: '1001', words: 'P' }, ['days']],
    [{ by: 'days', days: '1.5', words: 'P' }, ['days']],
    [{ by: 'days', days: '', words: ' ' }, ['days', 'words']],
    [{ by: 'date', date: '', words: 'P' }, ['date']],
  ])('of an extension: %j', (fields, expected) => {
    expect(read('ask-extension', fields)).toEqual(expected);
  });

  it('of the others', () => {
    expect(read('pause', { words: 'Vendor' })).toEqual({ type: 'pause', reason: 'Vendor' });
    expect(read('resume', { words: '' })).toEqual(['words']);
    expect(read('assign', {}, lena)).toEqual({ type: 'assign', to: lena });
    expect(read('assign', {})).toEqual(['person']);
  });
});
