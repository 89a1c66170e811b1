import type { ReactElement } from 'react';
import { NoticeArea } from '../../../ui/notice-area';
import { useRemote } from '../../../remote/use-remote';
import type { PageControl } from '../../page/page-control';
import { usePolling } from '../../page/use-polling';
import { SigningProposal } from './signing-proposal';
import { useSigning } from './use-signing';

/** Watches whether deliveries are signed in another way than expected; shows nothing as long as they are not. */
export function SigningNews({
  connectionId,
  control,
}: {
  readonly connectionId: string;
  readonly control: PageControl;
}): ReactElement {
  const signing = useSigning(connectionId, control);
  const state = useRemote(signing.remote);
  const view = state.type === 'ready' && state.value.type === 'signing' ? state.value : null;
  usePolling(view?.learning === 'first' && view.proposal === null, signing.remote.refresh);
  return (
    <>
      <NoticeArea notice={signing.notice} />
      {view !== null && <SigningProposal view={view} control={signing} />}
    </>
  );
}
