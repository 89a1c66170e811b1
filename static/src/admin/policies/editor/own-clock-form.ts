import type { ClockStart, ClockStop, OwnClock, Policy } from '../../../../../src/domain/sla/policy';
import { noTargets, toTargetsForm, type TargetsForm } from './target-cells';

/** A moment as a choice: `milestone` has its name in a field beside it. */
export type StartChoice = 'submitted' | 'base' | 'fixed' | 'milestone';

export const stopEvents = ['triaged', 'first-response', 'fixed'] as const satisfies readonly ClockStop[];

/** A clock of the policy's own, as it is typed. */
export interface OwnClockForm {
  /** The same while the clock is edited. */
  readonly key: string;
  /** True if somebody added it to the form. */
  readonly isNew: boolean;
  readonly name: string;
  readonly label: string;
  readonly starts: StartChoice;
  readonly startMilestone: string;
  readonly stops: readonly (typeof stopEvents)[number][];
  /** Names, separated by commas. */
  readonly stopMilestones: string;
  /** The stops in the order of the document. */
  readonly order: readonly string[];
  readonly targets: TargetsForm;
}

const MILESTONE = 'reached:';

/** `rewarded` of `reached:rewarded`; `null` of any other moment. */
export function milestoneOf(moment: string): string | null {
  return moment.startsWith(MILESTONE) ? moment.slice(MILESTONE.length) : null;
}

/** `reached:rewarded` of a name as it is typed. */
export function toMilestone(name: string): string {
  return `${MILESTONE}${name.trim()}`;
}

function toClock(name: string, clock: OwnClock, targets: TargetsForm): OwnClockForm {
  const { label = '', starts, stops } = clock;
  const startMilestone = milestoneOf(starts);
  return {
    key: name,
    isNew: false,
    name,
    label,
    starts: startMilestone === null ? (starts as Exclude<StartChoice, 'milestone'>) : 'milestone',
    startMilestone: startMilestone ?? '',
    stops: stopEvents.filter((event) => stops.includes(event)),
    stopMilestones: stops.flatMap((stop) => milestoneOf(stop) ?? []).join(', '),
    order: stops,
    targets,
  };
}

/** @param week the working week of the form as JSON, if it has one. */
export function toOwnClocks({ clocks = {}, targets }: Policy, week: string | null): readonly OwnClockForm[] {
  return Object.entries(clocks).flatMap(([name, clock]) =>
    clock === undefined ? [] : [toClock(name, clock, toTargetsForm(targets[name], week))],
  );
}

/** A clock that somebody adds: from the start of the fix clock to a milestone. */
export function newOwnClock(key: string): OwnClockForm {
  return {
    key,
    isNew: true,
    name: '',
    label: '',
    starts: 'base',
    startMilestone: '',
    stops: [],
    stopMilestones: '',
    order: [],
    targets: noTargets,
  };
}

/** The start of a clock as the document has it. */
export function startOf({ starts, startMilestone }: OwnClockForm): ClockStart {
  return starts === 'milestone' ? (toMilestone(startMilestone) as ClockStart) : starts;
}

/** The stops of a clock as the document has them, those it had before in the same order. */
export function stopsOf({ stops, stopMilestones, order }: OwnClockForm): readonly string[] {
  const milestones = stopMilestones.split(/[\s,;]+/).filter((name) => name !== '');
  const placeOf = (stop: string): number => (order.includes(stop) ? order.indexOf(stop) : order.length);
  return [...stops, ...milestones.map(toMilestone)].sort((a, b) => placeOf(a) - placeOf(b));
}
