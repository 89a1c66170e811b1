import type { ReactElement } from 'react';
import { countText } from '../../../../../src/wording/figures';
import { LazyDisclosure } from '../../../ui/lazy-disclosure';
import { FieldGroup } from '../../form/field-group';
import { SelectField, type Option } from '../../form/select-field';
import { chooseCalendar } from './choose-calendar';
import { LinesField } from './lines-field';
import { holidayLines } from './policy-document';
import { type PolicyForm, type WeekForm } from './policy-form';
import { SpecialDates } from './special-dates';
import { WeekFields } from './week-fields';
import { ZoneField } from './zone-field';
import { calendarFieldsWords as words } from './words';

const choices: readonly Option<PolicyForm['calendar']>[] = [
  { value: '24x7', name: words.everyDayAroundClock },
  { value: 'week', name: words.workingWeekWithoutHolidays },
  { value: 'both', name: words.bothEachTarget },
];

function Holidays({
  week,
  problem,
  thisYear,
  onChange,
}: {
  readonly week: WeekForm;
  readonly problem: string | undefined;
  readonly thisYear: number;
  readonly onChange: (holidays: string) => void;
}): ReactElement {
  const known = holidayLines(week.holidays);
  return (
    <>
      <LinesField
        name="calendar.holidays"
        label={words.holidays}
        hint={words.oneDateInEach(
          thisYear,
          known.length === 0 ? words.noneYet : words.soFar(countText(known.length, 'date')),
        )}
        problem={problem}
        rows={6}
        value={week.holidays}
        onChange={onChange}
      />
      <LazyDisclosure
        level="h3"
        title={words.addHolidaysFromCalendar}
        load={() => import('./holiday-import')}
      >
        {({ HolidayImport }) => (
          <HolidayImport
            timeZone={week.timeZone}
            known={known}
            thisYear={thisYear}
            onAdd={(dates) => {
              onChange([...new Set([...known, ...dates])].sort().join('\n'));
            }}
          />
        )}
      </LazyDisclosure>
    </>
  );
}

function hasOtherWeeks({ targets, clocks, accelerations }: PolicyForm): boolean {
  const all = [...Object.values(targets), ...[...clocks, ...accelerations].map((each) => each.targets)];
  return all.some(({ cells }) =>
    Object.values(cells).some(({ unit, calendar }) => unit !== 'none' && typeof calendar === 'object'),
  );
}

/** The calendar: every hour, a working week, or what each target says. */
export function CalendarFields({
  form,
  problems,
  thisYear,
  update,
}: {
  readonly form: PolicyForm;
  readonly problems: Readonly<Record<string, string>>;
  readonly thisYear: number;
  readonly update: (changes: Partial<PolicyForm>) => void;
}): ReactElement {
  const { calendar, week } = form;
  const setWeek = (changes: Partial<WeekForm>): void => {
    update({ week: { ...week, ...changes } });
  };
  return (
    <FieldGroup title={words.calendar}>
      <SelectField
        name="calendar"
        label={words.workingTime}
        hint={words.workingTimeHint}
        problem={problems['calendar']}
        options={choices}
        value={calendar}
        onChange={(chosen) => {
          update(chooseCalendar(form, chosen));
        }}
      />
      {calendar === 'both' && (
        <p className="small subtle">
          {words.chooseBusinessDays}
          {hasOtherWeeks(form) && ` ${words.targetsWithAnotherWorking}`}
        </p>
      )}
      {calendar !== '24x7' && (
        <>
          <ZoneField
            name="calendar.timeZone"
            label={words.timeZoneOfWorking}
            hint={words.timeZoneOfWorkingHint}
            problem={problems['calendar.timeZone']}
            value={week.timeZone}
            onChange={(timeZone) => {
              setWeek({ timeZone });
            }}
          />
          <p className="small subtle">{words.timesFrom}</p>
          <WeekFields
            week={week.week}
            problems={problems}
            onChange={(days) => {
              setWeek({ week: days });
            }}
          />
          <Holidays
            week={week}
            problem={problems['calendar.holidays']}
            thisYear={thisYear}
            onChange={(holidays) => {
              setWeek({ holidays });
            }}
          />
          <SpecialDates
            week={week}
            problem={problems['calendar.special']}
            thisYear={thisYear}
            onChange={(special) => {
              setWeek({ special });
            }}
          />
        </>
      )}
    </FieldGroup>
  );
}
