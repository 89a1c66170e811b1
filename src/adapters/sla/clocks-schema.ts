import * as v from 'valibot';
import { targetNames } from '../../domain/sla/policy';
import { MilestoneMoment, objectByKey, OwnName, plain } from './primitives';

/** More clocks than a person can watch. */
const MAX_CLOCKS = 20;

const ClockName = v.pipe(
  OwnName,
  v.check(
    (name) => !targetNames.some((known) => known === name),
    ({ input }) => `every policy has a clock ${JSON.stringify(input)}; give this one another name`,
  ),
);

const Start = v.union(
  [v.picklist(['submitted', 'base', 'fixed']), MilestoneMoment],
  ({ received }) =>
    `${received} does not start a clock; use submitted, base, fixed, or reached: and the name of a milestone`,
);

const Stop = v.union(
  [v.picklist(['triaged', 'first-response', 'fixed']), MilestoneMoment],
  ({ received }) =>
    `${received} does not stop a clock; use triaged, first-response, fixed, or reached: and the name of a milestone`,
);

const Clock = v.pipe(
  v.strictObject({
    starts: Start,
    stops: v.pipe(v.array(Stop), v.minLength(1, 'a clock needs an event that stops it')),
    label: v.optional(v.string()),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const { starts, stops } = dataset.value;
    const index = stops.findIndex((stop) => stop === starts);
    if (index === -1) return;
    const inClock = {
      type: 'object',
      origin: 'value',
      input: dataset.value,
      key: 'stops',
      value: stops,
    } as const;
    const inStops = { type: 'array', origin: 'value', input: stops, key: index, value: starts } as const;
    addIssue({ message: 'a clock cannot stop by the event that starts it', path: [inClock, inStops] });
  }),
);

/** The clocks of a policy's own, by name. */
export const ClocksSchema = objectByKey(ClockName, plain(Clock), MAX_CLOCKS);

function keysOf(document: unknown, member: 'clocks' | 'targets'): readonly string[] {
  if (typeof document !== 'object' || document === null) return [];
  const value: unknown = Object.entries(document).find(([key]) => key === member)?.[1];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
}

/**
 * The names under `clocks` that also have targets, of a document that is not checked yet. Where there are none, the
 * library would take what every object inherits, such as `constructor`, for the targets of a clock of that name.
 */
export function clocksWithTargets(document: unknown): readonly string[] {
  const named = new Set(keysOf(document, 'clocks'));
  return keysOf(document, 'targets').filter((name) => named.has(name));
}
