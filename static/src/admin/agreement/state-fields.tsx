import type { ReactElement } from 'react';
import type { Named } from '../../../../src/contract/mapping';
import { submissionStateName } from '../../../../src/wording/names';
import { FormRow } from '../../ui/form-row';
import { MappingSelect } from '../mapping/form/mapping-select';
import { withEntry } from '../mapping/form/with-entry';
import type { AgreementPart } from './agreement-draft';
import { stateFieldsWords as words } from './words';

/** The source's state for each status in Jira; a status that Jira no longer has is named by its id. */
export function StateFields({
  part: { draft, change, problemAt },
  statuses,
  states,
  sourceName,
}: {
  readonly part: AgreementPart;
  readonly statuses: readonly Named[];
  /** Those that can be sent. */
  readonly states: readonly string[];
  readonly sourceName: string;
}): ReactElement {
  const gone = Object.keys(draft.states)
    .filter((id) => statuses.every((each) => each.id !== id))
    .map((id) => ({ id, name: id }));
  const options = states.map((id) => ({ id, name: submissionStateName(id) }));
  return (
    <>
      <p className="small subtle">
        {words.hint(sourceName)} {Object.keys(draft.states).length === 0 && words.missing}
      </p>
      <FormRow>
        {[...statuses, ...gone].map(({ id, name }) => (
          <MappingSelect
            key={id}
            label={words.stateAt(name)}
            none={words.none}
            options={options}
            value={draft.states[id] ?? null}
            problem={problemAt(`agreement.states.${id}`)}
            onChange={(state) => {
              change({ states: withEntry(draft.states, id, state) });
            }}
          />
        ))}
      </FormRow>
    </>
  );
}
