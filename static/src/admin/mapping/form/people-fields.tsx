import { useId, useState, type ReactElement } from 'react';
import type { MappingSite } from '../../../../../src/contract/mapping';
import type { SourceView } from '../../../../../src/contract/sources';
import { searchPeople } from '../../form/jira-choices';
import type { Choice } from '../../../ui/choice';
import { useStandingProblem } from '../../../ui/edited-fields';
import { Picker } from '../../../ui/picker';
import { FieldGroup } from '../../form/field-group';
import type { MappingPart } from './mapping-part';
import { MappingSelect } from './mapping-select';
import { peopleFieldsWords as words } from './words';

/** Labels, security level and assignee. */
export function PeopleFields({
  draft,
  change,
  problemAt,
  site: { securityLevels, people },
  source,
}: MappingPart & { readonly site: MappingSite; readonly source: SourceView }): ReactElement {
  const id = useId();
  const [assignee, setAssignee] = useState<Choice | null>(() =>
    draft.assignee === null
      ? null
      : { value: draft.assignee, name: people[draft.assignee] ?? draft.assignee },
  );
  const { problem, onEdit } = useStandingProblem('labels', problemAt('labels'));
  return (
    <FieldGroup title={words.labelsAndPeople}>
      <div className="field" onInput={onEdit}>
        <label htmlFor={id}>{words.labels}</label>
        <input
          id={id}
          value={draft.labels}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={problem !== undefined}
          aria-describedby={words.problemHint(id)}
          onChange={({ target }) => {
            change({ labels: target.value });
          }}
        />
        {problem !== undefined && (
          <p id={`${id}-problem`} className="problem small">
            {problem}
          </p>
        )}
        <p id={`${id}-hint`} className="small subtle">
          {words.inAdditionToSeparated(
            [...source.words.labels.map((label) => `“${label}”`), 'the severity'].join(' and '),
          )}
        </p>
      </div>
      <MappingSelect
        label={words.securityLevel}
        none={words.noneEveryoneWhoCan}
        options={securityLevels}
        value={draft.securityLevel}
        problem={problemAt('securityLevel')}
        onChange={(securityLevel) => {
          change({ securityLevel });
        }}
      />
      <Picker
        name="assignee"
        label={words.assignee}
        hint={words.assigneeHint}
        problem={problemAt('assignee')}
        isRequired={false}
        value={assignee}
        onChange={(choice) => {
          setAssignee(choice);
          change({ assignee: choice?.value ?? null });
        }}
        search={searchPeople}
      />
    </FieldGroup>
  );
}
