import type { ClockName, OwnName, TargetName } from '../domain/sla/policy';

/** The names of the clocks that every policy knows, for pages. */
export { targetNames } from '../domain/sla/policy';

const clockNames: ReadonlyMap<string, string> = new Map<TargetName, string>([
  ['fix', 'Fix'],
  ['triage', 'Triage'],
  ['first-response', 'First response'],
]);

/** `retest-done` as `retest done`: a policy's name of a clock, milestone or flag. */
export function spokenName(name: OwnName): string {
  return name.replaceAll('-', ' ');
}

/** `First response`: the name of a clock on pages and in comments; a policy may label a clock of its own. */
export function clockName(name: ClockName, label?: string): string {
  const spoken = spokenName(name);
  return clockNames.get(name) ?? label ?? `${spoken.slice(0, 1).toUpperCase()}${spoken.slice(1)}`;
}
