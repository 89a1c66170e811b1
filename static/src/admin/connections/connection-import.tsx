import type { ReactElement } from 'react';
import type { AdminConnection } from '../../../../src/contract/admin';
import { useRemote } from '../../remote/use-remote';
import { healthOf } from '../health/connection-health';
import { ImportSection } from '../reconcile/import-section';
import type { PageControl } from '../page/page-control';

const WAITING = {
  loading: 'The import is being looked up…',
  failed: 'The import could not be looked up: “Health” says why.',
  ready: 'The import is shown as soon as you refresh health.',
} as const;

/** Imports for a connection, as far as its health is known. */
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
