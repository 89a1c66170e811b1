import { deadlineSubjects, type DeadlineOf, type DeadlineSubject } from './deadline-subjects';
import { randomNumbers } from '../devhost/base/random-numbers';

export interface LibraryResult {
  readonly library: string;
  /** How many of the first starts have the engine's result. */
  readonly same: number;
  readonly asked: number;
  /** One start with a different result. */
  readonly example: { readonly startMs: number; readonly oursMs: number; readonly theirsMs: number } | null;
  /** Microseconds for a deadline, one figure for each round. */
  readonly micros: readonly number[];
  /** Its time divided by ours, round by round. */
  readonly ratios: readonly number[];
}

export interface SubjectResult {
  readonly name: string;
  readonly oursMicros: readonly number[];
  readonly libraries: readonly LibraryResult[];
}

const STARTS = 2_000;
const VERIFIED = 100;
const MINUTE = 60_000;
const FIRST_START_MS = Date.parse('2026-01-01T00:00:00Z');
const MINUTES_OF_A_YEAR = 365 * 24 * 60;

/** On the minute: `dayjs-business-time` supports nothing smaller. */
function starts(): readonly number[] {
  const random = randomNumbers(42);
  return Array.from({ length: STARTS }, () => FIRST_START_MS + random(MINUTES_OF_A_YEAR) * MINUTE);
}

/** Calls a function on one start after the other for a while. @returns microseconds per call. */
function time(deadlineOf: DeadlineOf, startsMs: readonly number[], forMs: number): number {
  const beganMs = performance.now();
  let calls = 0;
  let elapsedMs = 0;
  // The sum keeps the calls from being optimized away.
  let sum = 0;
  while (elapsedMs < forMs) {
    // Reading the clock costs as much as a deadline of ours.
    const batch = elapsedMs > 0 && calls / elapsedMs > 10 ? 1_000 : 1;
    for (let each = 0; each < batch; each += 1)
      sum += deadlineOf(startsMs[(calls + each) % startsMs.length] ?? 0);
    calls += batch;
    elapsedMs = performance.now() - beganMs;
  }
  if (Number.isNaN(sum)) throw new Error('A deadline is not a number.');
  return (elapsedMs * 1_000) / calls;
}

function verify(
  ours: DeadlineOf,
  theirs: DeadlineOf,
  startsMs: readonly number[],
): Pick<LibraryResult, 'same' | 'asked' | 'example'> {
  const others = startsMs
    .map((startMs) => ({ startMs, oursMs: ours(startMs), theirsMs: theirs(startMs) }))
    .filter(({ oursMs, theirsMs }) => oursMs !== theirsMs);
  return { asked: startsMs.length, same: startsMs.length - others.length, example: others[0] ?? null };
}

function measureSubject(
  { name, ours, libraries }: DeadlineSubject,
  rounds: number,
  forMs: number,
): SubjectResult {
  const startsMs = starts();
  const entries = Object.entries(libraries);
  const answers = entries.map(([, theirs]) => verify(ours, theirs, startsMs.slice(0, VERIFIED)));
  time(ours, startsMs, forMs);
  // In turn, so that other load on the machine affects all alike.
  const timed = Array.from({ length: rounds }, () => ({
    oursMicros: time(ours, startsMs, forMs),
    theirsMicros: entries.map(([, theirs]) => time(theirs, startsMs, forMs)),
  }));
  return {
    name,
    oursMicros: timed.map(({ oursMicros }) => oursMicros),
    libraries: entries.map(([library], index) => {
      const micros = timed.map(({ theirsMicros }) => theirsMicros[index] ?? Number.NaN);
      const { same = 0, asked = 0, example = null } = answers[index] ?? {};
      const ratios = micros.map((each, round) => each / (timed[round]?.oursMicros ?? Number.NaN));
      return { library, same, asked, example, micros, ratios };
    }),
  };
}

/** Time of the engine and of each library for the same deadlines, after comparing their results. */
export function measureDeadlines(rounds: number): readonly SubjectResult[] {
  return deadlineSubjects.map((subject) => measureSubject(subject, rounds, 100));
}
