import type { ReactElement } from 'react';
import type { AgreementSettingView } from '../../../../src/contract/agreement';
import { FieldGroup } from '../form/field-group';
import { FormField } from '../form/form-field';
import type { AgreementPart } from './agreement-draft';
import { MemberFields } from './member-fields';
import { ModeField } from './mode-field';
import { StateFields } from './state-fields';
import { issueKeyFieldWords, modeFieldWords } from './words';

const { fields } = modeFieldWords;

/** For each field what is sent, and what it is translated with. */
export function AgreementFields({
  part,
  known: { statuses, states },
  sourceName,
}: {
  readonly part: AgreementPart;
  readonly known: Extract<AgreementSettingView, { type: 'agreement' }>;
  readonly sourceName: string;
}): ReactElement {
  const { draft, change, problemAt } = part;
  return (
    <>
      <FieldGroup title={fields.state.title} problem={problemAt('agreement.states')}>
        <ModeField field="state" part={part} />
        {draft.modes.state !== 'off' && (
          <StateFields part={part} statuses={statuses} states={states} sourceName={sourceName} />
        )}
      </FieldGroup>
      <FieldGroup title={fields.severity.title}>
        <ModeField field="severity" part={part} />
      </FieldGroup>
      <FieldGroup title={fields.assignee.title} problem={problemAt('agreement.members')}>
        <ModeField field="assignee" part={part} />
        {draft.modes.assignee !== 'off' && <MemberFields part={part} sourceName={sourceName} />}
      </FieldGroup>
      <FieldGroup title={fields.issue.title}>
        <ModeField field="issue" part={part} />
        {draft.modes.issue !== 'off' && (
          <FormField
            name="agreement.issueField"
            label={issueKeyFieldWords.label}
            hint={issueKeyFieldWords.hint}
            problem={problemAt('agreement.issueField')}
            isRequired={false}
            value={draft.issueField}
            onChange={(issueField) => {
              change({ issueField });
            }}
          />
        )}
      </FieldGroup>
    </>
  );
}
