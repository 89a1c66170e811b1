import { parseSlaLine } from '../../src/adapters/sla/parse-sla-line';
import { policyWith } from './builders';
import { office } from './clock-builders';

/** Lines for `npm run sla` with one change, and what is wrong with them. */

const submission = { at: '2026-11-01T08:00:00Z', type: 'submitted' };
const question = { policy: policyWith(), timeline: [submission], target: 'fix', now: '2026-11-22T12:00:00Z' };

/** A clock of a policy's own, as a policy says it. */
export const paidClock = { starts: 'submitted', stops: ['reached:paid'], label: 'Reward' };

/** An acceleration, as a policy says it. */
export const exploitedAcceleration = {
  when: 'exploited',
  from: 'flag',
  targets: { fix: { high: { days: 2 } } },
};

export function lineWith(changes: object): string {
  return JSON.stringify({ ...question, ...changes });
}

export function lineWithPolicy(changes: object): string {
  return lineWith({ policy: { ...question.policy, ...changes } });
}

/** The duration of a high finding. */
export function lineWithTarget(high: unknown): string {
  return lineWithPolicy({ targets: { fix: { high } } });
}

export function lineWithSpecial(special: unknown): string {
  return lineWithTarget({ days: 2, calendar: { ...office, special } });
}

export function lineWithClock(changes: object, name = 'reward'): string {
  return lineWithPolicy({ clocks: { [name]: { ...paidClock, ...changes } } });
}

export function lineWithAcceleration(changes: object): string {
  return lineWithPolicy({ accelerations: [{ ...exploitedAcceleration, ...changes }] });
}

/** An event after the submission. */
export function lineWithEvent(event: unknown): string {
  return lineWith({ timeline: [submission, event] });
}

/** The error of a line: its place and its problem; `null` for a valid line. */
export function errorOf(line: string): string | null {
  const parsed = parseSlaLine(line);
  return parsed.ok ? null : parsed.error;
}

/** The place in an error, which precedes its first colon. */
export function placeOf(line: string): string | null {
  return errorOf(line)?.split(': ')[0] ?? null;
}
