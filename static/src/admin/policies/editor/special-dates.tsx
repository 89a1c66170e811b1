import type { ReactElement } from 'react';
import { Disclosure } from '../../../ui/disclosure';
import { LinesField } from './lines-field';
import { holidayLines } from './policy-document';
import type { WeekForm } from './policy-form';
import { specialLines } from './special-lines';
import { specialSentence } from './special-sentence';
import { specialDatesWords as words } from './words';

/** Dates with working hours of their own, each explained by what it replaces. */
export function SpecialDates({
  week,
  problem,
  thisYear,
  onChange,
}: {
  readonly week: WeekForm;
  readonly problem: string | undefined;
  readonly thisYear: number;
  readonly onChange: (special: string) => void;
}): ReactElement {
  const lines = specialLines(week.special);
  const holidays = holidayLines(week.holidays);
  return (
    <Disclosure level="h3" title={words.specialDates} isOpen={lines.length > 0 || problem !== undefined}>
      <LinesField
        name="calendar.special"
        label={words.datesWithHours}
        hint={words.oneDateInEach(thisYear)}
        problem={problem}
        rows={4}
        value={week.special}
        onChange={onChange}
      />
      {lines.length > 0 && (
        <div className="examples small">
          <ul className="plain-list">
            {lines.map((line) => (
              <li key={line.line}>{specialSentence(line, week.week, holidays)}</li>
            ))}
          </ul>
        </div>
      )}
    </Disclosure>
  );
}
