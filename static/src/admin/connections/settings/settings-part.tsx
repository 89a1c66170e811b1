import { useState, type ReactElement } from 'react';
import type { AdminConnection } from '../../../../../src/contract/admin';
import type { AdminPolicy } from '../../../../../src/contract/policies';
import { createRemote } from '../../../remote/create-remote';
import type { Choice } from '../../../ui/choice';
import { Loaded } from '../../../ui/lazy-part';
import { loadJiraNames, type JiraNames } from '../../form/jira-names';
import type { PageControl } from '../../page/page-control';
import { ReportedHere } from '../../page/reported-here';
import { SettingsForm } from './settings-form';

interface SettingsPlace extends Pick<PageControl, 'update'> {
  readonly connection: AdminConnection;
  readonly policies: readonly AdminPolicy[];
}

function NamedForm({ known, update, ...place }: SettingsPlace & { readonly known: JiraNames }): ReactElement {
  /** People chosen since the part was opened. */
  const [chosenPeople, setChosenPeople] = useState<Readonly<Record<string, string>>>({});
  const onPeopleChosen = (people: readonly Choice[]): void => {
    setChosenPeople({
      ...chosenPeople,
      ...Object.fromEntries(people.map(({ value, name }) => [value, name])),
    });
  };
  return (
    <ReportedHere update={update}>
      {(report) => (
        <SettingsForm
          names={{ ...known, people: { ...chosenPeople, ...known.people } }}
          onPeopleChosen={onPeopleChosen}
          report={report}
          {...place}
        />
      )}
    </ReportedHere>
  );
}

/** The settings of a connection, with Jira's names for ids. */
export function SettingsPart(place: SettingsPlace): ReactElement {
  const { id, settings } = place.connection;
  const { approvers, decidesAlone, notices } = settings;
  const [names] = useState(() =>
    createRemote(() =>
      loadJiraNames(id, [...new Set([...approvers, ...decidesAlone, ...notices.fallbackPeople])]),
    ),
  );
  return <Loaded content={names}>{(known) => <NamedForm known={known} {...place} />}</Loaded>;
}
