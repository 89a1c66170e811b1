import type { ReactElement } from 'react';
import type { AdminConnection } from '../../../../src/contract/admin';
import { useRemote } from '../../remote/use-remote';
import { healthOf } from '../page/connection-health';
import { ImportSection } from '../reconcile/import-section';
import type { PageControl } from '../page/page-control';
import { connectionImportWords as words } from './words';

const WAITING = {
  loading: words.loadingImport,
  failed: words.notLoaded,
  ready: words.refreshHealthToSee,
} as const;

/** Imports for a connection, once its health is loaded. */
export function ConnectionImport({
  connection: { id, settings },
  control,
}: {
  readonly connection: AdminConnection;
  readonly control: PageControl;
}): ReactElement {
  const state = useRemote(control.health);
  const health = state.type === 'ready' ? healthOf(state.value, id) : undefined;
  if (health === undefined) return <p className="subtle">{WAITING[state.type]}</p>;
  return <ImportSection health={health} settings={settings} control={control} />;
}
