import { LiveFields } from '../../../ui/edited-fields';
import { useState, type ReactElement } from 'react';
import { countText } from '../../../../../src/wording/figures';
import { dateText } from '../../../../../src/wording/moments';
import { Button } from '../../../ui/button';
import { Field } from '../../../ui/field';
import { FormField } from '../../form/form-field';
import { leftOutEventText } from './calendar-file/left-out-words';
import {
  MAX_FILE_BYTES,
  readCalendarFile,
  type CalendarFile,
  type LeftOutEvent,
} from './calendar-file/read-calendar-file';
import { holidayImportWords as words } from './calendar-file/words';

const YEARS = 3;
const MAX_SPAN = 100;
/** Of the events that are left out, more are not named. */
const MAX_NAMED = 200;

function yearsOf(from: string, to: string): { readonly fromYear: number; readonly toYear: number } | null {
  if (!/^\d{4}$/.test(from) || !/^\d{4}$/.test(to)) return null;
  const [fromYear, toYear] = [Number(from), Number(to)];
  return toYear < fromYear || toYear - fromYear > MAX_SPAN ? null : { fromYear, toYear };
}

function LeftOut({ events }: { readonly events: readonly LeftOutEvent[] }): ReactElement | null {
  if (events.length === 0) return null;
  const shown = events.slice(0, MAX_NAMED);
  const others = events.length - shown.length;
  return (
    <div className="small">
      <p id="left-out-events">{words.notOrNotFully(countText(events.length, 'event'))}</p>
      <ul className="found-holidays" aria-labelledby="left-out-events" tabIndex={0}>
        {shown.map((event, index) => (
          <li key={index}>{leftOutEventText(event)}</li>
        ))}
        {others > 0 && <li>{words.and(countText(others, 'other event'))}</li>}
      </ul>
    </div>
  );
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
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set());
  const { holidays, leftOut } = file;
  const offered = holidays.filter(({ date }) => !known.includes(date));
  const chosen = offered.map(({ date }) => date).filter((date) => !refused.has(date));
  const there = holidays.length - offered.length;
  const choose = (date: string, isChosen: boolean): void => {
    const others = [...refused].filter((each) => each !== date);
    setRefused(new Set(isChosen ? others : [...others, date]));
  };
  return (
    <>
      <p role="status">
        {words.toAdd(countText(chosen.length, 'date'))}
        {there > 0 && words.ofFileAlready(countText(there, 'date'), there === 1 ? 'exists' : 'exist')}.
      </p>
      {offered.length > 0 && (
        <>
          <fieldset className="found-holidays small">
            <legend>{words.datesToAdd}</legend>
            {offered.map(({ date, name }) => (
              <label className="check-field" key={date}>
                <input
                  type="checkbox"
                  checked={!refused.has(date)}
                  onChange={(event) => {
                    choose(date, event.target.checked);
                  }}
                />
                <span>
                  {dateText(date)}: {name}
                </span>
              </label>
            ))}
          </fieldset>
          <div className="buttons">
            <Button
              label={words.add(countText(chosen.length, 'date'))}
              isDisabled={chosen.length === 0}
              onClick={() => {
                onAdd(chosen);
              }}
            />
            <Button
              label={refused.size === 0 ? words.chooseNone : words.chooseAll}
              onClick={() => {
                setRefused(new Set(refused.size === 0 ? offered.map(({ date }) => date) : []));
              }}
            />
          </div>
        </>
      )}
      <LeftOut events={leftOut} />
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
  const fileProblem = tooLarge ? words.fileIsLarger : file?.type === 'invalid' ? file.problem : undefined;
  const choose = async (chosen: File | undefined): Promise<void> => {
    const isTooLarge = chosen !== undefined && chosen.size > MAX_FILE_BYTES;
    setTooLarge(isTooLarge);
    setText(chosen === undefined || isTooLarge ? null : await chosen.text());
  };
  return (
    <LiveFields>
      <div className="part">
        <div className="years">
          <FormField
            name="fromYear"
            label={words.fromYear}
            hint={words.fromYearHint}
            problem={undefined}
            value={from}
            onChange={setFrom}
          />
          <FormField
            name="toYear"
            label={words.toYear}
            hint={words.fromYearHint}
            problem={years === null ? words.enterTwoYearsEarlier : undefined}
            value={to}
            onChange={setTo}
          />
        </div>
        <Field
          name="calendarFile"
          label={words.calendarFileIcs}
          hint={words.calendarFileIcsHint}
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
    </LiveFields>
  );
}
