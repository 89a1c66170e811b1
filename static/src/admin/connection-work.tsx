import type { ReactElement } from 'react';
import type { AdminConnection } from '../../../src/contract/admin-view';
import { useRemote } from '../remote/use-remote';
import { DeadLettersSection } from './dead-letters/dead-letters-section';
import { healthOf } from './health/connection-health';
import { ImportSection } from './import/import-section';
import type { PageControl } from './page-control';

const WAITING = {
  loading: 'Dead letters and import are being looked up…',
  failed: 'Dead letters and import could not be looked up: “Health” at the top of the page says why.',
  ready: 'Dead letters and import are shown as soon as you refresh health.',
} as const;

/** What there is to do about a connection's submissions, as far as its health is known. */
export function ConnectionWork({
  connection: { id, settings },
  control,
}: {
  readonly connection: AdminConnection;
  readonly control: PageControl;
}): ReactElement {
  const state = useRemote(control.health);
  const health = state.type === 'ready' ? healthOf(state.value, id) : undefined;
  if (health === undefined) return <p className="subtle">{WAITING[state.type]}</p>;
  return (
    <>
      <DeadLettersSection health={health} control={control} />
      <ImportSection health={health} settings={settings} control={control} />
    </>
  );
}
