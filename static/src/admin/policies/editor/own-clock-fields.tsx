import type { ReactElement } from 'react';
import { FormRow } from '../../../ui/form-row';
import { FieldGroup } from '../../form/field-group';
import { FormField } from '../../form/form-field';
import { SelectField, type Option } from '../../form/select-field';
import { nextNames } from './next-names';
import { stopEvents, type OwnClockForm, type StartChoice } from './own-clock-form';

const starts: readonly Option<StartChoice>[] = [
  { value: 'submitted', name: 'The submission' },
  { value: 'base', name: 'The start of the fix clock' },
  { value: 'fixed', name: 'The fix' },
  { value: 'milestone', name: 'A milestone' },
];

const stopNames: Readonly<Record<(typeof stopEvents)[number], string>> = {
  triaged: 'The triage',
  'first-response': 'The first response',
  fixed: 'The fix',
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
        label="Starts with"
        hint="The first time it happens."
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
          label="Milestone that starts it"
          hint="Its name, for example accepted."
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
    <FieldGroup title="Ends with the first of" problem={problem}>
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
        label="Milestones"
        hint="Names separated by commas, for example rewarded. Leave empty for none."
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
