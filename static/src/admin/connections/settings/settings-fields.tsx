import { useState, type ReactElement } from 'react';
import type { ConnectionSettings } from '../../../../../src/contract/connections';
import type { SourceView } from '../../../../../src/contract/sources';
import type { AdminPolicy } from '../../../../../src/contract/policies';
import type { Choice } from '../../../ui/choice';
import { matching } from '../../../ui/matching';
import { Picker } from '../../../ui/picker';
import { CheckField } from '../../../ui/check-field';
import { FieldGroup } from '../../form/field-group';
import { FormField } from '../../form/form-field';
import { chosenBefore, type JiraNames } from '../../form/jira-names';
import { PeopleField } from '../../form/people-field';
import { PolicyField } from '../../form/policy-field';
import { RatingFields } from './rating-fields';
import { ResolutionsTable } from './resolutions-table';
import type { SettingsProblems } from './read-settings';
import { SelectField } from '../../form/select-field';
import { createOnOptions, minSeverityOptions } from './settings-options';

/** The fields of a connection's settings, each named by its path. */
export function SettingsFields({
  settings,
  source,
  policies,
  names,
  onPeopleChosen,
  problems,
}: {
  readonly settings: ConnectionSettings;
  readonly source: SourceView;
  readonly policies: readonly AdminPolicy[];
  readonly names: JiraNames;
  /** Called with people who were chosen. */
  readonly onPeopleChosen: (people: readonly Choice[]) => void;
  readonly problems: SettingsProblems;
}): ReactElement {
  const { notices } = settings;
  const [breachPriority, setBreachPriority] = useState(() => {
    const id = notices.breachPriorityId;
    return id === null ? null : chosenBefore(id, names.priorities.find(({ value }) => value === id)?.name);
  });
  /** Props of a field: its name and its problem. */
  const at = (name: string): { readonly name: string; readonly problem: string | undefined } => ({
    name,
    problem: problems[name],
  });
  return (
    <>
      <FieldGroup title="Which submissions become issues, and when they are due">
        <PolicyField
          {...at('policyId')}
          label="Policy"
          hint="Sets the due date of cases whose clock starts from now on. Open cases keep their pinned policy."
          policies={policies}
          defaultValue={settings.policyId}
        />
        <SelectField
          {...at('createOn')}
          label="Create an issue at"
          hint="The state a submission must reach. Submissions in a later state get an issue too."
          options={createOnOptions(source)}
          defaultValue={settings.createOn}
        />
        <SelectField
          {...at('minSeverity')}
          label="Minimum severity"
          hint="Submissions below it get an issue once they are rated higher."
          options={minSeverityOptions}
          defaultValue={settings.minSeverity ?? ''}
        />
        <CheckField
          name="wantDuplicates"
          label="Create issues for duplicates too"
          isChecked={settings.wantDuplicates}
        />
        <CheckField
          name="recreateDeleted"
          label="Create a new issue if the issue was deleted and the submission changes again"
          isChecked={settings.recreateDeleted}
        />
        <CheckField
          name="linksToSource"
          label="Link each issue to its submission"
          hint="web link; older issues get theirs when the app next writes to them"
          isChecked={settings.linksToSource}
        />
      </FieldGroup>
      <FieldGroup title="Severity source">
        <RatingFields settings={settings} source={source} problems={problems} />
        <CheckField
          name="priorityMovesSeverity"
          label="Change the severity when a person changes the Jira priority"
          isChecked={settings.priorityMovesSeverity}
        />
      </FieldGroup>
      {source.hasBlockers && (
        <FieldGroup title="Pauses">
          <CheckField
            name="pauseOnBlocker"
            label={`Pause the clock while ${source.words.name} waits for the researcher, if the policy allows pauses`}
            isChecked={settings.pauseOnBlocker}
          />
        </FieldGroup>
      )}
      <FieldGroup title="Comments and notices">
        <CheckField
          name="commentOnState"
          label="Comment when the state of the submission changes"
          isChecked={settings.commentOnState}
        />
        <CheckField
          name="notices.comment"
          label="Comment before and after the deadline, and mention the assignee"
          isChecked={notices.comment}
        />
        <PeopleField
          {...at('notices.fallbackPeople')}
          label="People mentioned when no one is assigned"
          hint="Type part of a name, then choose."
          accountIds={notices.fallbackPeople}
          names={names.people}
          onPeopleChosen={onPeopleChosen}
        />
        <FormField
          {...at('notices.label')}
          label="Label at first notice"
          hint="One word without spaces, for example “due-soon”. Leave empty for none."
          isRequired={false}
          defaultValue={notices.label ?? ''}
        />
        <Picker
          {...at('notices.breachPriorityId')}
          label="Priority after the breach"
          hint="Set on the issue once its deadline has passed. Leave empty to keep the priority."
          isRequired={false}
          value={breachPriority}
          search={(text) => Promise.resolve(matching(names.priorities, text))}
          onChange={setBreachPriority}
        />
      </FieldGroup>
      <FieldGroup title="People">
        <PeopleField
          {...at('approvers')}
          label="Approvers"
          hint="They decide what would move a date later, and never their own request. Without any, the project’s administrators decide. Type part of a name, then choose."
          accountIds={settings.approvers}
          names={names.people}
          onPeopleChosen={onPeopleChosen}
        />
        <PeopleField
          {...at('decidesAlone')}
          label="People who may move a date later alone"
          hint="Usually none: everybody else needs an approver for a later date, a lower severity or a pause."
          accountIds={settings.decidesAlone}
          names={names.people}
          onPeopleChosen={onPeopleChosen}
        />
        <CheckField
          name="asksToClose"
          label="Ask an approver before an issue that is done without a fix ends its clock"
          isChecked={settings.asksToClose}
        />
      </FieldGroup>
      <FieldGroup title="Resolutions" problem={problems['resolutions']}>
        <p>
          When an issue is resolved in Jira, its clock stops. Choose which resolutions count as a fix for this
          connection; the others count as on this site. With one that nobody has judged, the clock runs on:
          judge it for all connections under “Resolutions”, below the list of connections.
        </p>
        <ResolutionsTable resolutions={settings.resolutions} known={names.resolutions} />
      </FieldGroup>
    </>
  );
}
