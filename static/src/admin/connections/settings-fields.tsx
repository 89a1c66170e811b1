import { useState, type ReactElement } from 'react';
import type { ConnectionSettings } from '../../../../src/contract/connections';
import type { AdminPolicy } from '../../../../src/contract/policies';
import type { Choice } from '../../ui/choice';
import { matching } from '../../ui/matching';
import { Picker } from '../../ui/picker';
import { CheckField } from '../form/check-field';
import { FieldGroup } from '../form/field-group';
import { FormField } from '../form/form-field';
import { chosenBefore, type JiraNames } from '../page/jira-names';
import { PeopleField } from '../form/people-field';
import { ResolutionsTable } from './resolutions-table';
import type { SettingsProblems } from './read-settings';
import { SelectField } from '../form/select-field';
import { createOnOptions, minSeverityOptions, policyOptions } from './settings-options';

/** The fields of a connection's settings, each named for its place in them. */
export function SettingsFields({
  settings,
  policies,
  names,
  meet,
  problems,
}: {
  readonly settings: ConnectionSettings;
  readonly policies: readonly AdminPolicy[];
  readonly names: JiraNames;
  /** Hears of people who were chosen. */
  readonly meet: (people: readonly Choice[]) => void;
  readonly problems: SettingsProblems;
}): ReactElement {
  const { notices } = settings;
  const [breachPriority, setBreachPriority] = useState(() => {
    const id = notices.breachPriorityId;
    return id === null ? null : chosenBefore(id, names.priorities.find(({ value }) => value === id)?.name);
  });
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
        <PeopleField
          {...at('notices.fallbackPeople')}
          label="People mentioned while nobody is assigned"
          hint="Type a part of a name, and choose."
          accountIds={notices.fallbackPeople}
          names={names.people}
          meet={meet}
        />
        <FormField
          {...at('notices.label')}
          label="Label at the first notice"
          hint="One word without spaces, for example “due-soon”. Leave it empty for none."
          isRequired={false}
          defaultValue={notices.label ?? ''}
        />
        <Picker
          {...at('notices.breachPriorityId')}
          label="Priority after the breach"
          hint="The issue gets it once its deadline has passed. Leave it empty to keep the priority."
          isRequired={false}
          value={breachPriority}
          search={(text) => Promise.resolve(matching(names.priorities, text))}
          onChange={setBreachPriority}
        />
      </FieldGroup>
      <FieldGroup title="People">
        <PeopleField
          {...at('approvers')}
          label="People who may approve an extension"
          hint="Type a part of a name, and choose."
          accountIds={settings.approvers}
          names={names.people}
          meet={meet}
        />
      </FieldGroup>
      <FieldGroup title="Resolutions" problem={problems['resolutions']}>
        <p>
          When an issue is resolved in Jira, its clock stops. Say of each resolution whether it is a fix;
          those that are left are judged by their name.
        </p>
        <ResolutionsTable resolutions={settings.resolutions} known={names.resolutions} />
      </FieldGroup>
    </>
  );
}
