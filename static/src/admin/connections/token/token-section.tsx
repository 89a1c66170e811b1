import type { ReactElement } from 'react';
import type { AdminConnection } from '../../../../../src/contract/admin';
import { useRemote } from '../../../remote/use-remote';
import { LazyDisclosure } from '../../../ui/lazy-disclosure';
import { Lozenge } from '../../../ui/lozenge';
import { healthOf } from '../../page/connection-health';
import type { PageControl } from '../../page/page-control';
import { tokenId } from '../../page/place-ids';
import { tokenSectionWords as words } from './words';

/** Sets, replaces and removes a connection's API token. */
export function TokenSection({
  connection: { id, source, program, hasToken },
  control,
}: {
  readonly connection: AdminConnection;
  readonly control: PageControl;
}): ReactElement {
  const state = useRemote(control.health);
  const comparison = state.type === 'ready' ? healthOf(state.value, id)?.comparison : undefined;
  const offBecause =
    comparison?.type === 'off' && comparison.because === 'egress-refused' ? comparison.because : null;
  return (
    <LazyDisclosure
      id={tokenId(id)}
      level="h3"
      title={words.apiToken(source.words.name)}
      aside={<Lozenge tone={hasToken ? 'success' : 'neutral'}>{hasToken ? words.set : words.notSet}</Lozenge>}
      load={() => import('./token-part')}
    >
      {({ TokenPart }) => (
        <TokenPart
          connectionId={id}
          program={program}
          source={source}
          hasToken={hasToken}
          offBecause={offBecause}
          control={control}
        />
      )}
    </LazyDisclosure>
  );
}
