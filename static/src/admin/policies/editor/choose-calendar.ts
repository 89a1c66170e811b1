import type { PolicyForm } from './policy-form';
import { targetRows, type TargetCells, type TargetsForm } from './target-cells';

/** Each target with the calendar that counted for it before: the choice “both” changes none by itself. */
function keepCalendars({ cells, isThere }: TargetsForm, calendar: '24x7' | 'week'): TargetsForm {
  const kept = targetRows.map((row) => [row, { ...cells[row], calendar }] as const);
  return { isThere, cells: Object.fromEntries(kept) as TargetCells };
}

/** What changes in a form when somebody chooses another calendar. */
export function chooseCalendar(form: PolicyForm, chosen: PolicyForm['calendar']): Partial<PolicyForm> {
  const { calendar, targets, clocks, accelerations } = form;
  if (chosen !== 'both' || calendar === 'both') return { calendar: chosen };
  return {
    calendar: chosen,
    targets: {
      fix: keepCalendars(targets.fix, calendar),
      triage: keepCalendars(targets.triage, calendar),
      'first-response': keepCalendars(targets['first-response'], calendar),
    },
    clocks: clocks.map((clock) => ({ ...clock, targets: keepCalendars(clock.targets, calendar) })),
    accelerations: accelerations.map((each) => ({
      ...each,
      targets: keepCalendars(each.targets, calendar),
    })),
  };
}
