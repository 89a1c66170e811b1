/** How often the subjects take turns in a round, so that a busy moment of the machine affects all of them. */
const SLICES = 8;
/** Long enough in total that reading the clock and collecting garbage are a small part of it. */
const SLICE_MS = 10;
/** A slow subject must be called often enough for the engine to compile it. */
const MIN_CALLS = 2;

type Subject = () => unknown;

/** Milliseconds of processor time, which excludes other load on the machine. */
function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

interface Measured {
  readonly calls: number;
  readonly ms: number;
}

async function runSlice(subject: Subject): Promise<Measured> {
  const beganMs = processorMs();
  let calls = 0;
  let ms = 0;
  while (ms < SLICE_MS || calls < MIN_CALLS) {
    // Reading the clock must not count for calls of microseconds.
    const batch = ms > 0 ? Math.max(1, Math.floor(calls / ms)) : 1;
    for (let each = 0; each < batch; each += 1) {
      const pending = subject();
      if (pending instanceof Promise) await pending;
    }
    calls += batch;
    ms = processorMs() - beganMs;
  }
  return { calls, ms };
}

function microsOf(slices: readonly Measured[]): number {
  const sum = (pick: (slice: Measured) => number): number =>
    slices.reduce((total, slice) => total + pick(slice), 0);
  return (sum(({ ms }) => ms) * 1_000) / sum(({ calls }) => calls);
}

async function runRound<K extends string>(
  subjects: Readonly<Record<K, Subject>>,
  names: readonly K[],
): Promise<Readonly<Record<K, number>>> {
  const slices = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<K, Measured[]>;
  for (let slice = 0; slice < SLICES; slice += 1)
    for (const name of names) slices[name].push(await runSlice(subjects[name]));
  return Object.fromEntries(names.map((name) => [name, microsOf(slices[name])])) as Record<K, number>;
}

/**
 * Times subjects in turn, so that other load on the machine affects all alike; a first round warms up and is not
 * counted.
 * @returns microseconds of processor time per call, one figure for each round.
 */
export async function timed<K extends string>(
  subjects: Readonly<Record<K, Subject>>,
  rounds: number,
): Promise<Readonly<Record<K, readonly number[]>>> {
  const names = Object.keys(subjects) as K[];
  await runRound(subjects, names);
  const figures: Readonly<Record<K, number>>[] = [];
  for (let round = 0; round < rounds; round += 1) figures.push(await runRound(subjects, names));
  return Object.fromEntries(names.map((name) => [name, figures.map((figure) => figure[name])])) as Record<
    K,
    number[]
  >;
}
