import type { TargetName } from '../domain/sla/policy';

/** The names of all targets, for pages. */
export { targetNames } from '../domain/sla/policy';

const clockNames: Readonly<Record<TargetName, string>> = {
  fix: 'Fix',
  triage: 'Triage',
  'first-response': 'First response',
};

/** `First response`: the name of a clock on pages and in comments. */
export function clockName(name: TargetName): string {
  return clockNames[name];
}
