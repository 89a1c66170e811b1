import Heading from '@atlaskit/heading';
import { Stack } from '@atlaskit/primitives/compiled';
import { useId, type ReactElement } from 'react';
import { useRemote } from '../../../remote/use-remote';
import { healthOf } from '../../page/connection-health';
import type { PageControl } from '../../page/page-control';
import { DeadLettersSection } from './dead-letters-section';
import { connectionDeadLettersWords as words } from './words';

const WAITING = {
  loading: words.loadingDeadLetters,
  failed: words.notLoaded,
  ready: words.refreshHealthToSee,
} as const;

/** The dead letters of one connection, once its health is loaded. */
export function ConnectionDeadLetters({
  connectionId,
  control,
}: {
  readonly connectionId: string;
  readonly control: PageControl;
}): ReactElement {
  const headingId = useId();
  const state = useRemote(control.health);
  const health = state.type === 'ready' ? healthOf(state.value, connectionId) : undefined;
  return (
    <section className="card" aria-labelledby={headingId}>
      <Stack space="space.200" alignInline="stretch">
        <Heading as="h2" size="medium" id={headingId}>
          {connectionId}
        </Heading>
        {health === undefined ? (
          <p className="subtle">{WAITING[state.type]}</p>
        ) : (
          <DeadLettersSection health={health} control={control} />
        )}
      </Stack>
    </section>
  );
}
