import type { ReactElement } from 'react';
import type { AdminPolicy, ConnectionSettings } from '../../../src/contract/admin-view';
import { CheckField } from './check-field';
import { FieldGroup } from './field-group';
import { FormField } from './form-field';
import { LinesField } from './lines-field';
import type { SettingsProblems } from './read-settings';
import { SelectField } from './select-field';
import { createOnOptions, minSeverityOptions, policyOptions } from './settings-options';
import { resolutionLines } from './settings-text';

const ACCOUNT_ID =
  'One Atlassian account id in each line. It is the last part of the address of the person’s Jira profile, after “/people/”.';

/** The fields of a connection's settings, each named for its place in them. */
export function SettingsFields({
  settings,
  policies,
  problems,
}: {
  readonly settings: ConnectionSettings;
  readonly policies: readonly AdminPolicy[];
  readonly problems: SettingsProblems;
}): ReactElement {
  const { notices } = settings;
  /** A field by its name, with the problem it has. */
  const at = (name: string): { readonly name: string; readonly problem: string | undefined } => ({
    name,
    problem: problems[name],
  });
  return (
    <>
      <FieldGroup title="Which submissions become issues, and when they are due">
        <SelectField
          {...at('policyId')}
          label="Policy"
          hint="It gives the due date to cases whose clock starts from now on. Open cases keep the policy they have pinned."
          options={policyOptions(policies, settings.policyId)}
          defaultValue={settings.policyId}
        />
        <SelectField
          {...at('createOn')}
          label="Make an issue from"
          hint="The Bugcrowd state that a submission has to reach. One that is further on gets an issue too."
          options={createOnOptions}
          defaultValue={settings.createOn}
        />
        <SelectField
          {...at('minSeverity')}
          label="Minimum severity"
          hint="Submissions below it get no issue until they are rated higher."
          options={minSeverityOptions}
          defaultValue={settings.minSeverity ?? ''}
        />
        <CheckField
          name="wantDuplicates"
          label="Make issues of duplicates too"
          isChecked={settings.wantDuplicates}
        />
        <CheckField
          name="recreateDeleted"
          label="Make a new issue when the issue was deleted and something happens to the submission again"
          isChecked={settings.recreateDeleted}
        />
      </FieldGroup>
      <FieldGroup title="What decides the severity">
        <CheckField
          name="useCvss"
          label="A CVSS score decides it before Bugcrowd’s priority does"
          isChecked={settings.useCvss}
        />
        <CheckField
          name="priorityMovesSeverity"
          label="A person’s change of the Jira priority changes it"
          isChecked={settings.priorityMovesSeverity}
        />
      </FieldGroup>
      <FieldGroup title="Comments and notices">
        <CheckField
          name="commentOnState"
          label="Comment when the Bugcrowd state changes"
          isChecked={settings.commentOnState}
        />
        <CheckField
          name="notices.comment"
          label="Comment before and after the deadline, and mention the assignee"
          isChecked={notices.comment}
        />
        <LinesField
          {...at('notices.fallbackPeople')}
          label="People mentioned while nobody is assigned"
          hint={ACCOUNT_ID}
          defaultValue={notices.fallbackPeople.join('\n')}
        />
        <FormField
          {...at('notices.label')}
          label="Label at the first notice"
          hint="One word without spaces, for example “due-soon”. Leave it empty for none."
          isRequired={false}
          defaultValue={notices.label ?? ''}
        />
        <FormField
          {...at('notices.breachPriorityId')}
          label="Priority after the breach"
          hint="The id of a Jira priority: the number in the address of its Edit page in Jira’s settings. Leave it empty to keep the priority."
          isRequired={false}
          defaultValue={notices.breachPriorityId ?? ''}
        />
      </FieldGroup>
      <FieldGroup title="Extensions and resolutions">
        <LinesField
          {...at('approvers')}
          label="People who may approve an extension"
          hint={ACCOUNT_ID}
          defaultValue={settings.approvers.join('\n')}
        />
        <LinesField
          {...at('resolutions')}
          label="Resolutions"
          hint="One in each line: the id of a Jira resolution, then “fixed” or “closed” (without a fix), for example “10001 closed”. Resolutions that are not listed are judged by their name."
          defaultValue={resolutionLines(settings.resolutions)}
        />
      </FieldGroup>
    </>
  );
}
