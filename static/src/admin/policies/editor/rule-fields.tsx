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
import { ruleFieldsWords as words } from './words';

const clockBases: readonly Rule<PolicyForm['clockBase']>[] = [
  {
    value: 'submitted',
    name: words.whenSubmissionIsReported,
    sentence: words.timeUntilTriageCounts,
  },
  {
    value: 'triaged',
    name: words.whenItIsTriaged,
    sentence: words.orAfterDaysBelow,
  },
  {
    value: 'milestone',
    name: words.whenMilestoneIsReached,
    sentence: words.eventThatYourSource,
  },
];

const severityChanges: readonly Rule<Policy['severityChange']>[] = [
  {
    value: 'earlier-of',
    name: words.earlierDateApplies,
    sentence: severityChangeSentence('earlier-of'),
  },
  {
    value: 'from-start',
    name: words.newTargetCounted,
    sentence: severityChangeSentence('from-start'),
  },
  {
    value: 'restart',
    name: words.newTargetCountedFrom,
    sentence: severityChangeSentence('restart'),
  },
];

const reopenRules: readonly Rule<Policy['reopen']>[] = [
  { value: 'original', name: words.originalDate, sentence: reopenSentence('original') },
  {
    value: 'resume',
    name: words.originalDatePlusTime,
    sentence: reopenSentence('resume'),
  },
  { value: 'restart', name: words.newDate, sentence: reopenSentence('restart') },
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
        title={words.whenClockOfFix}
        example={words.exampleSubmittedOnMarch}
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
          label={words.milestoneThatStartsClock}
          hint={words.milestoneThatStartsClockHint}
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
          label={words.latestStartInDays}
          hint={words.leaveEmptyToWait(form.clockBase === 'milestone' ? 'milestone' : 'triage')}
          problem={problems['triageWindowDays']}
          isRequired={false}
          value={form.triageWindowDays}
          onChange={(triageWindowDays) => {
            update({ triageWindowDays });
          }}
        />
      )}
      <RuleField
        title={words.whenSeverityChanges}
        example={words.exampleMediumWithDays}
        rules={severityChanges}
        value={form.severityChange}
        problem={problems['severityChange']}
        onChange={(severityChange) => {
          update({ severityChange });
        }}
      />
      <RuleField
        title={words.whenIssueIsReopened}
        example={words.exampleDueOnMarch}
        rules={reopenRules}
        value={form.reopen}
        problem={problems['reopen']}
        onChange={(reopen) => {
          update({ reopen });
        }}
      />
      <FieldGroup title={words.pauses}>
        <label className="check-field">
          <input
            type="checkbox"
            checked={form.allowPause}
            onChange={(event) => {
              update({ allowPause: event.target.checked });
            }}
          />
          <span>
            {words.peopleMayPauseClock}
            <span className="small subtle own-line">{words.dateMovesByLength}</span>
          </span>
        </label>
      </FieldGroup>
      <FieldGroup title={words.notices}>
        <label className="check-field">
          <input
            type="checkbox"
            checked={notices.isOwn}
            onChange={(event) => {
              update({ notices: { ...notices, isOwn: event.target.checked } });
            }}
          />
          <span>
            {words.customNotices}
            <span className="small subtle own-line">{words.defaultLabel(noticesSentence(undefined))}</span>
          </span>
        </label>
        {notices.isOwn && (
          <>
            <FormField
              name="notices.beforeDays"
              label={words.daysBeforeDeadline}
              hint={words.daysBeforeDeadlineHint}
              problem={problems['notices.beforeDays']}
              isRequired={false}
              value={notices.beforeDays}
              onChange={(beforeDays) => {
                update({ notices: { ...notices, beforeDays } });
              }}
            />
            <FormField
              name="notices.afterDays"
              label={words.daysAfterDeadline}
              hint={words.daysAfterDeadlineHint}
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
