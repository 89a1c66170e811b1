import { useState, type ReactElement } from 'react';
import { searchPeople } from './jira-choices';
import type { Choice } from '../../ui/choice';
import type { FieldProps } from '../../ui/field';
import { MultiPicker } from '../../ui/picker';
import { chosenBefore } from './jira-names';

/** A picker for people of the site. */
export function PeopleField({
  accountIds,
  names,
  onPeopleChosen,
  ...field
}: FieldProps & {
  /** People who were chosen before. */
  readonly accountIds: readonly string[];
  readonly names: Readonly<Record<string, string>>;
  /** Called with people who were chosen. */
  readonly onPeopleChosen: (people: readonly Choice[]) => void;
}): ReactElement {
  const [people, setPeople] = useState<readonly Choice[]>(() =>
    accountIds.map((id) => chosenBefore(id, names[id])),
  );
  return (
    <MultiPicker
      {...field}
      values={people}
      search={searchPeople}
      onChange={(next) => {
        onPeopleChosen(next);
        setPeople(next);
      }}
    />
  );
}
