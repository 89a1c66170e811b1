import { useId, useState, type ReactElement } from 'react';
import type { MappingSite } from '../../../../../src/contract/mapping';
import type { SourceView } from '../../../../../src/contract/sources';
import { searchPeople } from '../../form/jira-choices';
import type { Choice } from '../../../ui/choice';
import { Picker } from '../../../ui/picker';
import { FieldGroup } from '../../form/field-group';
import type { MappingPart } from './mapping-part';
import { MappingSelect } from './mapping-select';

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
  const problem = problemAt('labels');
  return (
    <FieldGroup title="Labels and people">
      <div className="field">
        <label htmlFor={id}>Labels</label>
        <input
          id={id}
          value={draft.labels}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-problem ${id}-hint`}
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
          In addition to {[...source.words.labels.map((label) => `“${label}”`), 'the severity'].join(' and ')}
          , separated by spaces.
        </p>
      </div>
      <MappingSelect
        label="Security level"
        none="None: everyone who can see the project can see the issue"
        options={securityLevels}
        value={draft.securityLevel}
        problem={problemAt('securityLevel')}
        onChange={(securityLevel) => {
          change({ securityLevel });
        }}
      />
      <Picker
        name="assignee"
        label="Assignee"
        hint="Leave empty for the project’s default."
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
