import type { ReactElement } from 'react';
import { Disclosure } from '../../../ui/disclosure';
import { LinesField } from './lines-field';
import { holidayLines } from './policy-document';
import type { WeekForm } from './policy-form';
import { specialLines } from './special-lines';
import { specialSentence } from './special-sentence';

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
    <Disclosure level="h3" title="Special dates" isOpen={lines.length > 0 || problem !== undefined}>
      <LinesField
        name="calendar.special"
        label="Dates with hours of their own"
        hint={`One date in each line, with its hours or the word closed: ${thisYear}-12-24 09:00-13:00, or ${thisYear}-12-31 closed. They go before the week and the holidays.`}
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
