import { useState, type ReactElement } from 'react';
import { countText } from '../../../../../src/wording/figures';
import { dateText } from '../../../../../src/wording/moments';
import { Button } from '../../../ui/button';
import { Field } from '../../../ui/field';
import { FormField } from '../../form/form-field';
import { MAX_FILE_BYTES, readCalendarFile, type CalendarFile } from './read-calendar-file';

const YEARS = 3;
const MAX_SPAN = 100;

function yearsOf(from: string, to: string): { readonly fromYear: number; readonly toYear: number } | null {
  if (!/^\d{4}$/.test(from) || !/^\d{4}$/.test(to)) return null;
  const [fromYear, toYear] = [Number(from), Number(to)];
  return toYear < fromYear || toYear - fromYear > MAX_SPAN ? null : { fromYear, toYear };
}

function Found({
  file,
  known,
  onAdd,
}: {
  readonly file: Extract<CalendarFile, { type: 'dates' }>;
  readonly known: readonly string[];
  readonly onAdd: (dates: readonly string[]) => void;
}): ReactElement {
  const { holidays, leftOut } = file;
  const added = holidays.filter(({ date }) => !known.includes(date));
  const there = holidays.length - added.length;
  return (
    <>
      <p role="status">
        {countText(added.length, 'date')} to add
        {there > 0 && `; ${countText(there, 'date')} of the file already ${there === 1 ? 'exists' : 'exist'}`}
        .
        {leftOut > 0 &&
          ` ${countText(leftOut, 'event')} ${leftOut === 1 ? 'was' : 'were'} left out: no valid date, or an unsupported rule.`}
      </p>
      {added.length > 0 && (
        <>
          <ul className="found-holidays small" aria-label="Dates to add" tabIndex={0}>
            {added.map(({ date, name }) => (
              <li key={date}>
                {dateText(date)}: {name}
              </li>
            ))}
          </ul>
          <div>
            <Button
              label={`Add ${countText(added.length, 'date')}`}
              onClick={() => {
                onAdd(added.map(({ date }) => date));
              }}
            />
          </div>
        </>
      )}
    </>
  );
}

/** Imports holidays from an iCalendar file, after showing them. */
export function HolidayImport({
  timeZone,
  known,
  thisYear,
  onAdd,
}: {
  readonly timeZone: string;
  /** Dates that already exist. */
  readonly known: readonly string[];
  readonly thisYear: number;
  readonly onAdd: (dates: readonly string[]) => void;
}): ReactElement {
  const [from, setFrom] = useState(String(thisYear));
  const [to, setTo] = useState(String(thisYear + YEARS - 1));
  const [text, setText] = useState<string | null>(null);
  const [tooLarge, setTooLarge] = useState(false);
  const years = yearsOf(from, to);
  const file = text === null || years === null ? null : readCalendarFile(text, { ...years, timeZone });
  const fileProblem = tooLarge
    ? 'The file is larger than 1 MB.'
    : file?.type === 'invalid'
      ? file.problem
      : undefined;
  const choose = async (chosen: File | undefined): Promise<void> => {
    const isTooLarge = chosen !== undefined && chosen.size > MAX_FILE_BYTES;
    setTooLarge(isTooLarge);
    setText(chosen === undefined || isTooLarge ? null : await chosen.text());
  };
  return (
    <div className="part">
      <div className="years">
        <FormField
          name="fromYear"
          label="From year"
          hint="Inclusive."
          problem={undefined}
          value={from}
          onChange={setFrom}
        />
        <FormField
          name="toYear"
          label="To year"
          hint="Inclusive."
          problem={years === null ? 'Enter two years, the earlier one first.' : undefined}
          value={to}
          onChange={setTo}
        />
      </div>
      <Field
        name="calendarFile"
        label="Calendar file (.ics)"
        hint="For example the public holidays from a calendar service. At most 1 MB. The file stays in your browser."
        problem={fileProblem}
        isRequired={false}
      >
        {(control) => (
          <input
            {...control}
            type="file"
            accept=".ics,text/calendar"
            onChange={(event) => {
              void choose(event.target.files?.[0]);
            }}
          />
        )}
      </Field>
      {file?.type === 'dates' && <Found file={file} known={known} onAdd={onAdd} />}
    </div>
  );
}
