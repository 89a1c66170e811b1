import { useState, type ReactElement } from 'react';
import type { AdminConnection } from '../../../../../src/contract/admin';
import type { ConnectionSettings } from '../../../../../src/contract/connections';
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
import { AnswerFields } from './answer-fields';
import { CommentFields } from './comment-fields';
import { RatingFields } from './rating-fields';
import { ResolutionsTable } from './resolutions-table';
import type { SettingsProblems } from './read-settings';
import { SelectField } from '../../form/select-field';
import { createOnOptions, minSeverityOptions } from './settings-options';
import { settingsFieldsWords as words } from './words';

/** The fields of a connection's settings, each named by its path. */
export function SettingsFields({
  connection: { id: connectionId, source, hasToken },
  settings,
  policies,
  names,
  onPeopleChosen,
  problems,
}: {
  readonly connection: Pick<AdminConnection, 'id' | 'source' | 'hasToken'>;
  readonly settings: ConnectionSettings;
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
      <FieldGroup title={words.whichSubmissionsBecomeIssues}>
        <PolicyField
          {...at('policyId')}
          label={words.policy}
          hint={words.policyHint}
          policies={policies}
          defaultValue={settings.policyId}
        />
        <SelectField
          {...at('createOn')}
          label={words.createIssue}
          hint={words.createIssueHint}
          options={createOnOptions(source)}
          defaultValue={settings.createOn}
        />
        <SelectField
          {...at('minSeverity')}
          label={words.minimumSeverity}
          hint={words.minimumSeverityHint}
          options={minSeverityOptions}
          defaultValue={settings.minSeverity ?? ''}
        />
        <CheckField
          name="wantDuplicates"
          label={words.createIssuesForDuplicates}
          isChecked={settings.wantDuplicates}
        />
        <CheckField
          name="recreateDeleted"
          label={words.createNewIssue}
          isChecked={settings.recreateDeleted}
        />
        <CheckField
          name="linksToSource"
          label={words.linkEachIssue}
          hint="web link; older issues get theirs when the app next writes to them"
          isChecked={settings.linksToSource}
        />
      </FieldGroup>
      <FieldGroup title={words.severitySource}>
        <RatingFields settings={settings} source={source} problems={problems} />
        <CheckField
          name="priorityMovesSeverity"
          label={words.changeSeverityWhenPerson}
          isChecked={settings.priorityMovesSeverity}
        />
      </FieldGroup>
      {source.hasBlockers && (
        <FieldGroup title={words.pauses}>
          <CheckField
            name="pauseOnBlocker"
            label={words.pauseClockWhileWaits(source.words.name)}
            isChecked={settings.pauseOnBlocker}
          />
        </FieldGroup>
      )}
      <FieldGroup title={words.commentsAndNotices}>
        <CheckField
          name="commentOnState"
          label={words.commentWhenState}
          isChecked={settings.commentOnState}
        />
        <CheckField name="notices.comment" label={words.commentBeforeAndAfter} isChecked={notices.comment} />
        <PeopleField
          {...at('notices.fallbackPeople')}
          label={words.peopleMentioned}
          hint={words.peopleMentionedHint}
          accountIds={notices.fallbackPeople}
          names={names.people}
          onPeopleChosen={onPeopleChosen}
        />
        <FormField
          {...at('notices.label')}
          label={words.labelAtFirstNotice}
          hint={words.labelAtFirstNoticeHint}
          isRequired={false}
          defaultValue={notices.label ?? ''}
        />
        <Picker
          {...at('notices.breachPriorityId')}
          label={words.priorityAfterBreach}
          hint={words.priorityAfterBreachHint}
          isRequired={false}
          value={breachPriority}
          search={(text) => Promise.resolve(matching(names.priorities, text))}
          onChange={setBreachPriority}
        />
      </FieldGroup>
      {source.hasConversations ? (
        <CommentFields
          connectionId={connectionId}
          comments={settings.comments}
          linksToFiles={settings.linksToFiles}
          sourceName={source.words.name}
          hasToken={hasToken}
          problem={problems['comments.limitedTo']}
        />
      ) : (
        settings.linksToFiles && <input type="hidden" name="linksToFiles" value="on" />
      )}
      {source.hasConversations && (
        <AnswerFields
          answers={settings.answers}
          sourceName={source.words.name}
          hasToken={hasToken}
          names={names.people}
          onPeopleChosen={onPeopleChosen}
          problems={problems}
        />
      )}
      <FieldGroup title={words.people}>
        <PeopleField
          {...at('approvers')}
          label={words.approvers}
          hint={words.approversHint}
          accountIds={settings.approvers}
          names={names.people}
          onPeopleChosen={onPeopleChosen}
        />
        <PeopleField
          {...at('decidesAlone')}
          label={words.peopleWhoMayMove}
          hint={words.peopleWhoMayMoveHint}
          accountIds={settings.decidesAlone}
          names={names.people}
          onPeopleChosen={onPeopleChosen}
        />
        <CheckField
          name="asksToClose"
          label={words.askApproverBeforeIssue}
          isChecked={settings.asksToClose}
        />
      </FieldGroup>
      <FieldGroup title={words.resolutions} problem={problems['resolutions']}>
        <p>{words.whenIssueIsResolved}</p>
        <ResolutionsTable resolutions={settings.resolutions} known={names.resolutions} />
      </FieldGroup>
    </>
  );
}
