import { useState, type ReactElement } from 'react';
import { issueTypesOf, searchProjects } from '../../form/jira-choices';
import { matching } from '../../../ui/matching';
import { Picker, type Choice } from '../../../ui/picker';
import { targetFieldsWords as words } from './words';

/** Jira project and issue type, each found by typing. */
export function TargetFields({
  project: initialProject,
  issueType: initialType,
  problems,
  onChoose,
}: {
  readonly project: Choice | null;
  readonly issueType: Choice | null;
  readonly problems: Readonly<Record<string, string>>;
  /** Called with both after each choice. */
  readonly onChoose?: (project: Choice | null, issueType: Choice | null) => void;
}): ReactElement {
  const [project, setProject] = useState(initialProject);
  const [issueType, setIssueType] = useState(initialType);
  return (
    <>
      <Picker
        name="project"
        label={words.jiraProject}
        hint={words.jiraProjectHint}
        problem={problems['project']}
        value={project}
        search={searchProjects}
        onChange={(next) => {
          // Another project has its own issue types.
          const type = next?.value === project?.value ? issueType : null;
          setProject(next);
          setIssueType(type);
          onChoose?.(next, type);
        }}
      />
      {project !== null && (
        <Picker
          key={project.value}
          name="issueType"
          label={words.issueType}
          hint={words.issueTypeHint}
          problem={problems['issueType']}
          value={issueType}
          search={async (text) => matching(await issueTypesOf(project.value), text)}
          onChange={(next) => {
            setIssueType(next);
            onChoose?.(project, next);
          }}
        />
      )}
    </>
  );
}
