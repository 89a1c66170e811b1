import type { ReactElement } from 'react';
import type { ConnectionSettings } from '../../../../../src/contract/connections';
import type { Choice } from '../../../ui/choice';
import { CheckField } from '../../../ui/check-field';
import { FormField } from '../../form/form-field';
import { FieldGroup } from '../../form/field-group';
import type { JiraNames } from '../../form/jira-names';
import { PeopleField } from '../../form/people-field';
import type { SettingsProblems } from './read-settings';
import { answerFieldsWords as words } from './words';

/** What the form suggests while comments are no answers. */
function usualMark(sourceName: string): string {
  return `/${sourceName.toLowerCase()}`;
}

/** Who may answer at the source from an issue, and whether by a comment. */
export function AnswerFields({
  answers: { team, researcher, isSigned, mark },
  sourceName,
  hasToken,
  names,
  onPeopleChosen,
  problems,
}: {
  readonly answers: ConnectionSettings['answers'];
  readonly sourceName: string;
  readonly hasToken: boolean;
  readonly names: JiraNames['people'];
  readonly onPeopleChosen: (people: readonly Choice[]) => void;
  readonly problems: SettingsProblems;
}): ReactElement {
  return (
    <FieldGroup title={words.answersTo(sourceName)}>
      {!hasToken && <p>{words.withoutToken(sourceName)}</p>}
      <PeopleField
        name="answers.team"
        problem={problems['answers.team']}
        label={words.team(sourceName)}
        hint={words.teamHint}
        accountIds={team}
        names={names}
        onPeopleChosen={onPeopleChosen}
      />
      <PeopleField
        name="answers.researcher"
        problem={problems['answers.researcher']}
        label={words.researcher}
        hint={words.researcherHint}
        accountIds={researcher}
        names={names}
        onPeopleChosen={onPeopleChosen}
      />
      <CheckField name="answers.isSigned" label={words.signed} hint={words.signedHint} isChecked={isSigned} />
      <CheckField
        name="answers.byComment"
        label={words.byComment(sourceName)}
        hint={words.byCommentHint}
        isChecked={mark !== null}
      />
      <FormField
        name="answers.mark"
        problem={problems['answers.mark']}
        label={words.mark}
        hint={words.markHint}
        isRequired={false}
        defaultValue={mark ?? usualMark(sourceName)}
      />
    </FieldGroup>
  );
}
