import type { QueuedWork } from '../../../src/domain/work/queued-work';
import { CallFailedError } from '../../../src/usecases/errors/call-failed-error';
import { caseWith } from '../../support/case-builders';
import { heldBackFor, holdBack, isLeftBehind, secondsToWait } from '../../../src/usecases/work/hold-back';
import type { PressureState } from '../../../src/usecases/work/ports';

const NOW = '2026-11-10T12:00:00Z';
const now = (): string => NOW;
const check: QueuedWork = { v: 1, kind: 'check', caseKey: 'bugcrowd:sub-1', receivedAt: NOW };

function pressed(jiraUntil: string | null): PressureState {
  return { jiraUntil, parkedAt: null, drainBy: null, columnsUntil: null };
}

describe('work that calls Jira waits', () => {
  it.each([
    ['for nobody where nobody has asked', null, 0],
    ['until the moment that Jira named', '2026-11-10T12:00:20Z', 20],
    ['to its last part', '2026-11-10T12:00:00.001Z', 0.001],
    ['no longer then', NOW, 0],
    ['nor after it', '2026-11-10T11:00:00Z', 0],
  ])('%s', (_name, until, seconds) => {
    expect(secondsToWait(check, pressed(until), now)).toBe(seconds);
  });

  it.each<QueuedWork>([
    { v: 1, kind: 'sweep', receivedAt: NOW, caseKeys: [], cursor: null },
    { v: 1, kind: 'overflow', receivedAt: NOW },
    { v: 1, kind: 'reading', receivedAt: NOW, connectionId: 'demo', for: 'comparison', runId: 'run-1' },
    { v: 1, kind: 'replay', receivedAt: NOW, connectionId: 'demo', diedFrom: NOW },
  ])('$kind does not', (work) => {
    expect(secondsToWait(work, pressed('2026-11-10T12:00:20Z'), now)).toBe(0);
  });

  it('as long as required, and may be retried', () => {
    expect(heldBackFor(20)).toMatchObject({ permanent: false, withoutEffect: true, retryAfterSeconds: 20 });
  });
});

describe('a check that has to wait', () => {
  const check = (minutesAgo: number): QueuedWork => ({
    v: 1,
    kind: 'check',
    caseKey: 'bugcrowd:sub-1',
    receivedAt: new Date(Date.parse(NOW) - minutesAgo * 60_000).toISOString(),
  });
  const isLeft = (work: QueuedWork, seconds: number, nextCheckAt: string | null) =>
    isLeftBehind(work, seconds, {
      now,
      cases: { load: () => Promise.resolve(caseWith({ nextCheckAt })) },
    });

  it.each([
    ['runs again before the next sweep', 44, NOW, false],
    ['and at the time of it', 45, NOW, false],
    ['is dropped if it would run after it', 46, NOW, true],
    ['runs again if the case is not due', 46, '2026-11-10T12:00:01Z', false],
    ['and if it never is', 46, null, false],
  ])('%s', async (_name, minutesAgo, nextCheckAt, expected) => {
    expect(await isLeft(check(minutesAgo), 900, nextCheckAt)).toBe(expected);
  });

  it('counts a wait as no longer than the queue’s maximum', async () => {
    expect(await isLeft(check(44), 100_000, NOW)).toBe(false);
  });

  it('other work is never dropped', async () => {
    const change = { ...check(100), kind: 'migrate-policy', jobId: 'job' } as QueuedWork;
    expect(await isLeft(change, 900, NOW)).toBe(false);
  });
});

describe('Jira’s wait for one consumer applies to all', () => {
  const turnedAway = (facts: object): CallFailedError =>
    new CallFailedError('Jira turned creating the issue away with 429.', {
      withoutEffect: true,
      permanent: false,
      retryAfterSeconds: 20,
      holdsAll: true,
      ...facts,
    });
  const suspended = async (error: unknown, jiraUntil: string | null = null): Promise<readonly string[]> => {
    const said: string[] = [];
    const pressure = {
      read: () => Promise.resolve(pressed(jiraUntil)),
      holdJira: (until: string) => Promise.resolve(void said.push(until)),
      arrangeDrain: () => Promise.resolve(),
    };
    await holdBack(error, 1, { now, pressure });
    return said;
  };

  it.each<[string, unknown, string | null, readonly string[]]>([
    ['until the moment it named', turnedAway({}), null, ['2026-11-10T12:00:20Z']],
    ['later than somebody else was told', turnedAway({}), '2026-11-10T12:00:05Z', ['2026-11-10T12:00:20Z']],
    ['said once by a crowd', turnedAway({}), '2026-11-10T12:00:19Z', []],
    [
      'said again where it is more than a second later',
      turnedAway({}),
      '2026-11-10T12:00:18.999Z',
      ['2026-11-10T12:00:20Z'],
    ],
    ['not shortened by who was told less', turnedAway({}), '2026-11-10T12:10:00Z', []],
    ['unless it is about one issue', turnedAway({ holdsAll: false }), null, []],
    [
      'for 15 minutes where it names more',
      turnedAway({ retryAfterSeconds: 1_000_000_000 }),
      null,
      ['2026-11-10T12:15:00Z'],
    ],
    [
      'for two minutes where it names none at the second try',
      turnedAway({ retryAfterSeconds: null }),
      null,
      ['2026-11-10T12:02:00Z'],
    ],
    ['unless it was something else', new TypeError('No.'), null, []],
  ])('%s', async (_name, error, known, expected) => {
    expect(await suspended(error, known)).toEqual(expected);
  });
});
