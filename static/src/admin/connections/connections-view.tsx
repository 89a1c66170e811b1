import { useState, type ReactElement } from 'react';
import type { AdminView } from '../../../../src/contract/admin';
import { Button } from '../../ui/button';
import { LazyDisclosure } from '../../ui/lazy-disclosure';
import { Message } from '../../ui/message';
import { ConnectionPage } from './connection-page';
import { ConnectionTable } from './connection-table';
import type { Place } from '../page/place';
import type { PageControl, Site } from '../page/page-control';
import { SetUpWizard } from './setup/set-up-wizard';
import { UnfinishedSetUps } from './setup/unfinished-set-ups';
import { resumeAt, start, type WizardPlace } from './setup/wizard-steps';
import { refreshUntil } from '../page/refresh-until';
import { useNavigation } from '../page/use-navigation';

/** Where the guided setup is, for the place that was looked at when it went there. */
interface OpenWizard {
  readonly from: Place;
  readonly at: WizardPlace;
}

/** Where the guided setup is shown from; `null` where something else is. */
function wizardAt(open: OpenWizard | null, place: Place, site: Site): WizardPlace | null {
  // Every link makes a place of its own, also one that leads to where the person is.
  if (open?.from === place) return open.at;
  const { connections, setUps } = site;
  if (place.connectionId === null) return connections.length + setUps.length === 0 ? start : null;
  const isOn = connections.some(({ id }) => id === place.connectionId);
  const setUp = isOn ? undefined : setUps.find(({ id }) => id === place.connectionId);
  return setUp === undefined ? null : resumeAt(setUp);
}

/** True if an overview lists a setup as it is; the storage lists it a moment after it was written. */
function listsSetUp(view: AdminView, { setUp, step }: WizardPlace): boolean {
  if (view.type !== 'overview' || setUp === null || step === 'arrivals') return true;
  return view.setUps.some(({ id, next }) => id === setUp.id && next === setUp.next);
}

/** Every connection, one of them, or the guided setup of a new one. */
export function ConnectionsView({
  site,
  control,
}: {
  readonly site: Site;
  readonly control: PageControl;
}): ReactElement {
  const { connections, setUps, policies, now } = site;
  const { place, go } = useNavigation();
  const [open, setOpen] = useState<OpenWizard | null>(null);
  const wizard = wizardAt(open, place, site);
  if (wizard !== null)
    return (
      <SetUpWizard
        at={wizard}
        site={site}
        control={control}
        onMove={(at) => {
          setOpen({ from: place, at });
          // In the background: the list knows of it when someone comes back to it.
          void refreshUntil(control.overview, (view) => listsSetUp(view, at));
        }}
        onLeave={() => {
          setOpen(null);
          go('connections');
        }}
      />
    );
  const connection = connections.find(({ id }) => id === place.connectionId);
  if (connection !== undefined)
    return (
      <ConnectionPage key={connection.id} connection={connection} policies={policies} control={control} />
    );
  return (
    <>
      {place.connectionId !== null && (
        <Message tone="warning">
          <p>Connection “{place.connectionId}” no longer exists. These connections do:</p>
        </Message>
      )}
      <p>Each connection turns the submissions of one Bugcrowd program into issues in one Jira project.</p>
      {setUps.length > 0 && <UnfinishedSetUps setUps={setUps} report={control.report} />}
      {connections.length > 0 && (
        <ConnectionTable connections={connections} now={now} health={control.health} />
      )}
      <div>
        <Button
          isPrimary={setUps.length === 0}
          label="Add a connection"
          onClick={() => {
            setOpen({ from: place, at: start });
          }}
        />
      </div>
      <LazyDisclosure
        level="h2"
        title="Add a connection for findings entered by hand"
        load={() => import('../findings/manual-connection-form')}
      >
        {({ ManualConnectionForm }) => <ManualConnectionForm policies={policies} control={control} />}
      </LazyDisclosure>
    </>
  );
}
