import { useStandingProblem } from '../../../ui/edited-fields';
import { useRef, type ReactElement } from 'react';
import type { Weekday } from '../../../../../src/domain/sla/policy';
import { Button } from '../../../ui/button';
import { FieldGroup } from '../../form/field-group';
import { weekdays, type IntervalEntry, type WeekForm } from './policy-form';
import { weekFieldsWords as words } from './words';

const dayNames: Readonly<Record<Weekday, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

function Interval({
  label,
  entry,
  isInvalid,
  onChange,
  onRemove,
}: {
  readonly label: string;
  readonly entry: IntervalEntry;
  readonly isInvalid: boolean;
  readonly onChange: (entry: IntervalEntry) => void;
  readonly onRemove: () => void;
}): ReactElement {
  const input = (key: keyof IntervalEntry, name: string): ReactElement => (
    <input
      aria-label={`${label}, ${name}`}
      aria-invalid={isInvalid || undefined}
      autoComplete="off"
      inputMode="numeric"
      size={5}
      value={entry[key]}
      onChange={(event) => {
        onChange({ ...entry, [key]: event.target.value });
      }}
    />
  );
  return (
    <div className="interval field">
      {input('opens', 'from')}
      <span aria-hidden="true">{words.to}</span>
      {input('closes', 'to')}
      <button type="button" className="link-button" aria-label={words.removePart(label)} onClick={onRemove}>
        {words.remove}
      </button>
    </div>
  );
}

function Day({
  day,
  entries,
  problem: answered,
  onChange,
}: {
  readonly day: Weekday;
  readonly entries: readonly IntervalEntry[];
  readonly problem: string | undefined;
  readonly onChange: (entries: readonly IntervalEntry[]) => void;
}): ReactElement {
  const row = useRef<HTMLDivElement>(null);
  const name = dayNames[day];
  const { problem, onEdit } = useStandingProblem(`calendar.week.${day}`, answered);
  return (
    <div className="week-day" ref={row} onInput={onEdit}>
      <FieldGroup title={name} problem={problem}>
        {entries.length === 0 && <p className="small subtle">{words.noWorkingTime}</p>}
        {entries.map((entry, index) => (
          <Interval
            key={index}
            label={words.hours(name, index + 1)}
            entry={entry}
            isInvalid={problem !== undefined}
            onChange={(changed) => {
              onChange(entries.map((each, place) => (place === index ? changed : each)));
            }}
            onRemove={() => {
              onChange(entries.filter((_, place) => place !== index));
              // The button that was used is gone.
              row.current?.querySelector<HTMLButtonElement>('button.button')?.focus();
            }}
          />
        ))}
        <div>
          <Button
            label={words.addHours(name)}
            onClick={() => {
              onChange([...entries, { opens: entries.at(-1)?.closes ?? '09:00', closes: '' }]);
            }}
          />
        </div>
      </FieldGroup>
    </div>
  );
}

/** The hours of a working week, by day. */
export function WeekFields({
  week,
  problems,
  onChange,
}: {
  readonly week: WeekForm['week'];
  readonly problems: Readonly<Record<string, string>>;
  readonly onChange: (week: WeekForm['week']) => void;
}): ReactElement {
  return (
    <div className="week">
      {weekdays.map((day) => (
        <Day
          key={day}
          day={day}
          entries={week[day]}
          problem={problems[`calendar.week.${day}`]}
          onChange={(entries) => {
            onChange({ ...week, [day]: entries });
          }}
        />
      ))}
    </div>
  );
}
