import { useState, type ReactElement } from 'react';
import type { AdminView } from '../../../../src/contract/admin';
import { Button } from '../../ui/button';
import { LazyDisclosure } from '../../ui/lazy-disclosure';
import { Message } from '../../ui/message';
import { ConnectionPage } from './connection-page';
import { ConnectionTable } from './connection-table';
import { listResolutions } from '../form/jira-choices';
import type { Place } from '../page/place';
import type { PageControl, Site } from '../page/page-control';
import { SetUpWizard } from './setup/set-up-wizard';
import { UnfinishedSetUps } from './setup/unfinished-set-ups';
import { resumeAt, start, type WizardPlace } from './setup/wizard-steps';
import { refreshUntil } from '../page/refresh-until';
import { useNavigation } from '../page/use-navigation';
import { connectionsViewWords as words } from './words';

/** The open wizard, and the place from which it was opened. */
interface OpenWizard {
  readonly from: Place;
  readonly at: WizardPlace;
}

/** The wizard's position; `null` if the page shows something else. */
function wizardAt(open: OpenWizard | null, place: Place, site: Site): WizardPlace | null {
  // Every link creates a new place, even one that leads to the present place.
  if (open?.from === place) return open.at;
  const { connections, setUps } = site;
  if (place.connectionId === null) return connections.length + setUps.length === 0 ? start : null;
  const isOn = connections.some(({ id }) => id === place.connectionId);
  const setUp = isOn ? undefined : setUps.find(({ id }) => id === place.connectionId);
  return setUp === undefined ? null : resumeAt(setUp);
}

/** True if an overview lists the current setup: storage lists lag a moment behind writes. */
function listsSetUp(view: AdminView, { setUp, step }: WizardPlace): boolean {
  if (view.type !== 'overview' || setUp === null || step === 'arrivals') return true;
  return view.setUps.some(({ id, next }) => id === setUp.id && next === setUp.next);
}

/** The list of connections, one connection, or the guided setup of a new one. */
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
          // In the background, so that the list is up to date when the person returns to it.
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
          <p>{words.connectionNoLongerExists(place.connectionId)}</p>
        </Message>
      )}
      <p>{words.eachConnectionTurnsSubmissions}</p>
      {setUps.length > 0 && <UnfinishedSetUps setUps={setUps} report={control.report} />}
      {connections.length > 0 && (
        <ConnectionTable connections={connections} now={now} health={control.health} />
      )}
      <div>
        <Button
          look={setUps.length === 0 ? 'primary' : 'default'}
          label={words.addConnection}
          onClick={() => {
            setOpen({ from: place, at: start });
          }}
        />
      </div>
      <LazyDisclosure
        level="h2"
        title={words.addConnectionForFindings}
        load={() => import('../findings/manual-connection-form')}
      >
        {({ ManualConnectionForm }) => <ManualConnectionForm policies={policies} control={control} />}
      </LazyDisclosure>
      <LazyDisclosure
        level="h2"
        title={words.resolutions}
        load={async () => {
          const [{ SiteResolutions }, loaded] = await Promise.all([
            import('../resolutions/site-resolutions'),
            listResolutions(),
          ]);
          return { SiteResolutions, loaded };
        }}
      >
        {({ SiteResolutions, loaded }) => <SiteResolutions loaded={loaded} report={control.report} />}
      </LazyDisclosure>
      <LazyDisclosure
        level="h2"
        title={words.slaColumns}
        load={async () => {
          const [{ SiteColumns }, { loadColumns }] = await Promise.all([
            import('../columns/site-columns'),
            import('../columns/load-columns'),
          ]);
          return { SiteColumns, loaded: await loadColumns() };
        }}
      >
        {({ SiteColumns, loaded }) => <SiteColumns loaded={loaded} report={control.report} />}
      </LazyDisclosure>
    </>
  );
}
