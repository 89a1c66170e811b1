/** Long enough that the clock's own cost and a collection of garbage are a small part of it. */
const SLICE_MS = 60;
/** What is slow has to be called often enough for the engine to compile it. */
const MIN_CALLS = 10;

type Subject = () => unknown;

async function microsOf(subject: Subject, forMs: number): Promise<number> {
  const beganMs = performance.now();
  let calls = 0;
  let elapsedMs = 0;
  while (elapsedMs < forMs || calls < MIN_CALLS) {
    // Reading the clock must not count beside what takes microseconds.
    const batch = elapsedMs > 0 ? Math.max(1, Math.floor(calls / elapsedMs)) : 1;
    for (let each = 0; each < batch; each += 1) {
      const pending = subject();
      if (pending instanceof Promise) await pending;
    }
    calls += batch;
    elapsedMs = performance.now() - beganMs;
  }
  return (elapsedMs * 1_000) / calls;
}

/**
 * Times subjects in turn, round by round, so that all of them meet the same machine; a first round warms up and is not
 * counted.
 * @returns microseconds for a call, one figure for each round.
 */
export async function timed<K extends string>(
  subjects: Readonly<Record<K, Subject>>,
  rounds: number,
): Promise<Readonly<Record<K, readonly number[]>>> {
  const names = Object.keys(subjects) as K[];
  const micros = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>;
  for (let round = 0; round <= rounds; round += 1)
    for (const name of names) {
      const figure = await microsOf(subjects[name], SLICE_MS);
      if (round > 0) micros[name].push(figure);
    }
  return micros;
}
