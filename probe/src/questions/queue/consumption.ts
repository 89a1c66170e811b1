import type { Json } from '../../base/json';
import type { Question, WatchedQuestion } from '../../base/question';
import type { Run } from '../../base/run';
import { noteSeen, onceSeen, type SeenAs } from '../../base/seen';
import { push, subjectBody } from './push';
import { attemptName, PUSHED, SOON, type SubjectCall } from './subject-event';

const SERIES = 4;
const DELAY_SECONDS = 3;
const HOLD_MS = 250;

/** Everything that the consumer has to process; the answers come once it has. */
async function pushSubjects(run: Run): Promise<Json> {
  const single = { key: `${run.id}-single`, limit: 1 };
  const pushedAt = Date.now();
  await push([
    { body: subjectBody(run, 'plain') },
    { body: subjectBody(run, 'again', { first: 'ask-again' }) },
    { body: subjectBody(run, 'thrown', { first: 'throw' }) },
    { body: subjectBody(run, 'delayed'), delayInSeconds: DELAY_SECONDS },
    ...(run.slow ? [{ body: subjectBody(run, 'later', { first: 'ask-much-later' }) }] : []),
  ]);
  await push(
    Array.from({ length: SERIES }, (_, index) => ({
      body: subjectBody(run, `series-${index}`, { holdMs: HOLD_MS }),
      concurrency: single,
    })),
  );
  await noteSeen(run, PUSHED, { at: pushedAt });
  return { pushed: true };
}

type Timed = { readonly at?: number; readonly startedAt?: number };

/** Whether an event comes before the end of its delay. */
function delayed(run: Run): Promise<Json | undefined> {
  return onceSeen<Timed>(run, [PUSHED, attemptName('delayed', 0)], ([pushed, call]) => ({
    tooEarly: (call?.startedAt ?? 0) < (pushed?.at ?? 0) + DELAY_SECONDS * 1000,
  }));
}

type Look = WatchedQuestion['look'];

const onCalls =
  (names: readonly SeenAs<SubjectCall>[], answer: (calls: readonly SubjectCall[]) => Json): Look =>
  (run) =>
    onceSeen(run, names, answer);

/** About the second attempt at an event. */
const onRetry = (name: string, answer: (retry: NonNullable<SubjectCall['retry']>) => Json): Look =>
  onCalls([attemptName(name, 1)], ([call]) => (call?.retry ? answer(call.retry) : null));

const secondsBetween = (name: string): Look =>
  onCalls([attemptName(name, 0), attemptName(name, 1)], ([first, second]) => ({
    seconds: Math.round(((second?.startedAt ?? 0) - (first?.endedAt ?? 0)) / 1000),
  }));

const series = Array.from({ length: SERIES }, (_, index) => attemptName(`series-${index}`, 0));

function overlaps(calls: readonly SubjectCall[]): Json {
  const byStart = [...calls].sort((a, b) => a.startedAt - b.startedAt);
  return byStart.some((call, index) => index > 0 && call.startedAt < (byStart[index - 1]?.endedAt ?? 0));
}

export const consumptionQuestions: readonly Question[] = [
  { id: 'queue.push', asks: 'A push as an app makes it', ask: pushSubjects },
  {
    id: 'queue.event-members',
    asks: 'Members of an event, on the first attempt',
    look: onCalls([attemptName('plain', 0)], ([call]) => [...(call?.members ?? [])]),
  },
  {
    id: 'queue.retry-members',
    asks: 'Members of what a second attempt is told',
    look: onRetry('again', ({ members, windowMembers }) => ({ members, window: windowMembers })),
  },
  {
    id: 'queue.retry-count',
    asks: 'The number of a second attempt that was asked for',
    look: onRetry('again', ({ count }) => count),
  },
  {
    id: 'queue.retry-reason',
    asks: 'The reason of a second attempt that was asked for',
    look: onRetry('again', ({ reason }) => reason),
  },
  {
    id: 'queue.retry-data',
    asks: 'Whether a second attempt gets its data',
    look: onRetry('again', ({ keepsData }) => keepsData),
  },
  {
    id: 'queue.retry-wait',
    asks: `How long until a second attempt, ${SOON} s being asked for`,
    figure: true,
    look: secondsBetween('again'),
  },
  {
    id: 'queue.thrown-reason',
    asks: 'The reason of a second attempt after an error',
    look: onRetry('thrown', ({ reason }) => reason),
  },
  {
    id: 'queue.thrown-wait',
    asks: 'How long until a second attempt after an error',
    figure: true,
    look: secondsBetween('thrown'),
  },
  {
    id: 'queue.longest-wait',
    asks: 'Whether a second attempt waits longer than 900 s if asked to',
    slow: true,
    look: onCalls([attemptName('later', 0), attemptName('later', 1)], ([first, second]) => ({
      // The platform starts what is due some time later.
      longer: (second?.startedAt ?? 0) - (first?.endedAt ?? 0) > 1_200_000,
    })),
  },
  { id: 'queue.delay', asks: `Whether an event delayed by ${DELAY_SECONDS} s comes earlier`, look: delayed },
  {
    id: 'queue.one-at-a-time',
    asks: 'Whether events of a key with the limit 1 overlap',
    look: onCalls(series, (calls) => ({ overlap: overlaps(calls) })),
  },
  {
    id: 'queue.order-of-a-key',
    asks: 'Whether events of a key come in the order of their push',
    figure: true,
    look: onCalls(series, (calls) => ({
      inOrder: calls.every(
        (call, index) => index === 0 || call.startedAt > (calls[index - 1]?.startedAt ?? 0),
      ),
    })),
  },
];
