import type { ReactElement } from 'react';
import type { AdminConnection } from '../../../../src/contract/admin';
import { Lozenge } from '../../ui/lozenge';

/** The state of a connection in a word. */
export function ConnectionState({
  connection: { pausedSince },
}: {
  readonly connection: Pick<AdminConnection, 'pausedSince'>;
}): ReactElement {
  return (
    <Lozenge tone={pausedSince === null ? 'success' : 'warning'}>
      {pausedSince === null ? 'On' : 'Paused'}
    </Lozenge>
  );
}
