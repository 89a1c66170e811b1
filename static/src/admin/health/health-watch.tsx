import type { HealthView } from '../../../../src/contract/health';
import type { Remote } from '../../remote/create-remote';
import { useRemote } from '../../remote/use-remote';
import { usePolling } from '../page/use-polling';
import { somethingRuns } from '../page/connection-health';

/** Polls while something continues in the background, whatever part of the page is shown. */
export function HealthWatch({ health }: { readonly health: Remote<HealthView> }): null {
  const state = useRemote(health);
  usePolling(state.type === 'ready' && somethingRuns(state.value), health.refresh);
  return null;
}
