import type { ReactElement } from 'react';
import { Picker } from '../../ui/picker';
import { FormField } from '../form/form-field';
import { searchPeople } from '../form/jira-choices';
import { MappingRows } from '../mapping/form/mapping-rows';
import '../mapping/mapping.css';
import { memberPlace, personPlace, type AgreementPart, type MemberRow } from './agreement-draft';
import { memberFieldsWords as words } from './words';

const empty: MemberRow = { person: null, memberId: '' };

/** Who a person in Jira is at the source. */
export function MemberFields({
  part: { draft, change, problemAt },
  sourceName,
}: {
  readonly part: AgreementPart;
  readonly sourceName: string;
}): ReactElement {
  return (
    <>
      {draft.members.length === 0 && <p className="small subtle">{words.missing}</p>}
      <MappingRows
        rows={draft.members}
        empty={empty}
        what={words.what}
        draw={({ person, memberId }, number, set) => (
          <>
            <Picker
              name={personPlace(number - 1)}
              label={words.person(number)}
              hint=""
              problem={problemAt(personPlace(number - 1))}
              value={person}
              search={searchPeople}
              onChange={(chosen) => {
                set({ person: chosen });
              }}
            />
            <FormField
              name={memberPlace(number - 1)}
              label={words.memberId(number, sourceName)}
              hint=""
              problem={problemAt(memberPlace(number - 1))}
              value={memberId}
              onChange={(entered) => {
                set({ memberId: entered });
              }}
            />
          </>
        )}
        onChange={(members) => {
          change({ members });
        }}
      />
    </>
  );
}
