import type { ReactElement } from 'react';
import type { Policy } from '../../../../../src/domain/sla/policy';
import {
  noticesSentence,
  reopenSentence,
  severityChangeSentence,
} from '../../../../../src/wording/policy-sentences';
import { FieldGroup } from '../../form/field-group';
import { FormField } from '../../form/form-field';
import type { PolicyForm } from './policy-form';
import { RuleField, type Rule } from './rule-field';

const clockBases: readonly Rule<PolicyForm['clockBase']>[] = [
  {
    value: 'submitted',
    name: 'When the submission is reported',
    sentence: 'The time until triage counts too.',
  },
  {
    value: 'triaged',
    name: 'When it is triaged',
    sentence: 'Or after the days below if that is earlier, so that an untriaged finding gets a date too.',
  },
  {
    value: 'milestone',
    name: 'When a milestone is reached',
    sentence:
      'An event that your source, Jira or a person reports, such as “accepted”. The triage plays no part then.',
  },
];

const severityChanges: readonly Rule<Policy['severityChange']>[] = [
  {
    value: 'earlier-of',
    name: 'The earlier date applies',
    sentence: severityChangeSentence('earlier-of'),
  },
  {
    value: 'from-start',
    name: 'New target, counted from the start of the clock',
    sentence: severityChangeSentence('from-start'),
  },
  {
    value: 'restart',
    name: 'New target, counted from the change',
    sentence: severityChangeSentence('restart'),
  },
];

const reopenRules: readonly Rule<Policy['reopen']>[] = [
  { value: 'original', name: 'The original date', sentence: reopenSentence('original') },
  {
    value: 'resume',
    name: 'The original date plus the time it was closed',
    sentence: reopenSentence('resume'),
  },
  { value: 'restart', name: 'A new date', sentence: reopenSentence('restart') },
];

/** What starts a clock, and what moves its date. */
export function RuleFields({
  form,
  problems,
  milestones,
  update,
}: {
  readonly form: PolicyForm;
  readonly problems: Readonly<Record<string, string>>;
  /** Names of milestones that sources report. */
  readonly milestones: readonly string[];
  readonly update: (changes: Partial<PolicyForm>) => void;
}): ReactElement {
  const { notices } = form;
  return (
    <>
      <RuleField
        title="When the clock of a fix starts"
        example="Example: submitted on 1 March and triaged on 5 March, a target of 28 days ends on 29 March by the first rule and on 2 April by the second."
        rules={clockBases}
        value={form.clockBase}
        problem={form.clockBase === 'milestone' ? undefined : problems['clockBase']}
        onChange={(clockBase) => {
          update({ clockBase });
        }}
      />
      {form.clockBase === 'milestone' && (
        <FormField
          name="clockBase"
          label="Milestone that starts the clock"
          hint="Its name in small letters, digits and hyphens, for example accepted."
          problem={problems['clockBase']}
          suggestions={milestones}
          value={form.baseMilestone}
          onChange={(baseMilestone) => {
            update({ baseMilestone });
          }}
        />
      )}
      {form.clockBase !== 'submitted' && (
        <FormField
          name="triageWindowDays"
          label="Latest start, in days after the submission"
          hint={`Leave empty to wait for the ${form.clockBase === 'milestone' ? 'milestone' : 'triage'} indefinitely.`}
          problem={problems['triageWindowDays']}
          isRequired={false}
          value={form.triageWindowDays}
          onChange={(triageWindowDays) => {
            update({ triageWindowDays });
          }}
        />
      )}
      <RuleField
        title="When the severity changes"
        example="Example: Medium with 84 days becomes High with 28 days on day 70. By the first rule it stays due on day 84, because 28 more days would be later; by the second it was due on day 28, and is late; by the third it is due on day 98."
        rules={severityChanges}
        value={form.severityChange}
        problem={problems['severityChange']}
        onChange={(severityChange) => {
          update({ severityChange });
        }}
      />
      <RuleField
        title="When an issue is reopened"
        example="Example: due on 30 March, fixed on 20 March, reopened on 25 March: due on 30 March, on 4 April, or the full target from 25 March."
        rules={reopenRules}
        value={form.reopen}
        problem={problems['reopen']}
        onChange={(reopen) => {
          update({ reopen });
        }}
      />
      <FieldGroup title="Pauses">
        <label className="check-field">
          <input
            type="checkbox"
            checked={form.allowPause}
            onChange={(event) => {
              update({ allowPause: event.target.checked });
            }}
          />
          <span>
            People may pause the clock
            <span className="small subtle own-line">
              The date moves by the length of the pause. Example: paused from Monday to Wednesday, due two
              days later.
            </span>
          </span>
        </label>
      </FieldGroup>
      <FieldGroup title="Notices">
        <label className="check-field">
          <input
            type="checkbox"
            checked={notices.isOwn}
            onChange={(event) => {
              update({ notices: { ...notices, isOwn: event.target.checked } });
            }}
          />
          <span>
            Custom notices
            <span className="small subtle own-line">Default: {noticesSentence(undefined)}</span>
          </span>
        </label>
        {notices.isOwn && (
          <>
            <FormField
              name="notices.beforeDays"
              label="Days before the deadline"
              hint="Numbers separated by commas, for example 7, 3, 1. Leave empty for none."
              problem={problems['notices.beforeDays']}
              isRequired={false}
              value={notices.beforeDays}
              onChange={(beforeDays) => {
                update({ notices: { ...notices, beforeDays } });
              }}
            />
            <FormField
              name="notices.afterDays"
              label="Days after the deadline"
              hint="In addition to the notice at the deadline, which is always sent. For example 1, 2, 4. Leave empty for none."
              problem={problems['notices.afterDays']}
              isRequired={false}
              value={notices.afterDays}
              onChange={(afterDays) => {
                update({ notices: { ...notices, afterDays } });
              }}
            />
          </>
        )}
      </FieldGroup>
    </>
  );
}
