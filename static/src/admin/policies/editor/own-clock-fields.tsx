import type { ReactElement } from 'react';
import { FormRow } from '../../../ui/form-row';
import { FieldGroup } from '../../form/field-group';
import { FormField } from '../../form/form-field';
import { SelectField, type Option } from '../../form/select-field';
import { nextNames } from './next-names';
import { stopEvents, type OwnClockForm, type StartChoice } from './own-clock-form';
import { ownClockFieldsWords as words } from './words';

const starts: readonly Option<StartChoice>[] = [
  { value: 'submitted', name: words.submission },
  { value: 'base', name: words.startOfFixClock },
  { value: 'fixed', name: words.fix },
  { value: 'milestone', name: words.milestone },
];

const stopNames: Readonly<Record<(typeof stopEvents)[number], string>> = {
  triaged: words.triage,
  'first-response': words.firstResponse,
  fixed: words.fix,
};

export interface OwnClockProps {
  readonly clock: OwnClockForm;
  /** Prefix of its field names. */
  readonly field: string;
  readonly problems: Readonly<Record<string, string>>;
  /** Names of milestones that sources report. */
  readonly milestones: readonly string[];
  readonly onChange: (changes: Partial<OwnClockForm>) => void;
}

/** What starts a clock. */
export function StartFields({ clock, field, problems, milestones, onChange }: OwnClockProps): ReactElement {
  const isMilestone = clock.starts === 'milestone';
  const problem = problems[`${field}.starts`];
  return (
    <FormRow>
      <SelectField
        name={`${field}.starts`}
        label={words.startsWith}
        hint={words.startsWithHint}
        problem={isMilestone ? undefined : problem}
        options={starts}
        value={clock.starts}
        onChange={(chosen) => {
          onChange({ starts: chosen });
        }}
      />
      {isMilestone && (
        <FormField
          name={`${field}.startMilestone`}
          label={words.milestoneThatStarts}
          hint={words.milestoneThatStartsHint}
          problem={problem}
          suggestions={milestones}
          value={clock.startMilestone}
          onChange={(startMilestone) => {
            onChange({ startMilestone });
          }}
        />
      )}
    </FormRow>
  );
}

/** What ends a clock. */
export function StopFields({ clock, field, problems, milestones, onChange }: OwnClockProps): ReactElement {
  const problem = problems[`${field}.stops`];
  return (
    <FieldGroup title={words.endsWithFirst} problem={problem}>
      <FormRow>
        {stopEvents.map((event) => (
          <label key={event} className="check-field">
            <input
              type="checkbox"
              checked={clock.stops.includes(event)}
              aria-invalid={problem === undefined ? undefined : true}
              onChange={({ target: { checked } }) => {
                onChange({
                  stops: checked ? [...clock.stops, event] : clock.stops.filter((stop) => stop !== event),
                });
              }}
            />
            <span>{stopNames[event]}</span>
          </label>
        ))}
      </FormRow>
      <FormField
        name={`${field}.stopMilestones`}
        label={words.milestones}
        hint={words.milestonesHint}
        problem={undefined}
        isRequired={false}
        suggestions={nextNames(clock.stopMilestones, milestones)}
        value={clock.stopMilestones}
        onChange={(stopMilestones) => {
          onChange({ stopMilestones });
        }}
      />
    </FieldGroup>
  );
}
