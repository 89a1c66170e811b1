import type { QueuedWork } from '../../../src/domain/work/queued-work';
import { CallFailedError } from '../../../src/usecases/errors/call-failed-error';
import { heldBackFor, holdBack, secondsToWait } from '../../../src/usecases/work/hold-back';
import type { PressureState } from '../../../src/usecases/work/ports';

const NOW = '2026-11-10T12:00:00Z';
const now = (): string => NOW;
const check: QueuedWork = { v: 1, kind: 'check', caseKey: 'bugcrowd:sub-1', receivedAt: NOW };

function pressed(jiraUntil: string | null): PressureState {
  return { jiraUntil, parkedAt: null, drainBy: null };
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
    { v: 1, kind: 'sweep', receivedAt: NOW, caseKeys: [] },
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
    await holdBack(error, { now, pressure });
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
    ['unless it names no time', turnedAway({ retryAfterSeconds: null }), null, []],
    ['unless it was something else', new TypeError('No.'), null, []],
  ])('%s', async (_name, error, known, expected) => {
    expect(await suspended(error, known)).toEqual(expected);
  });
});
