import type { ReactElement } from 'react';
import type { AdminConnection } from '../../../../src/contract/admin';
import type { HealthView } from '../../../../src/contract/health';
import { agoText, numberText } from '../../../../src/wording/figures';
import type { Remote } from '../../remote/create-remote';
import { useRemote } from '../../remote/use-remote';
import { StackCell, StackRow, StackTable } from '../../ui/stack-table';
import { PlaceLink } from '../page/place-link';
import { ConnectionState } from './connection-state';
import { connectionTableWords as words } from './words';

/** Number of a connection's problems other than notes; `null` if unknown. */
function problemCount(view: HealthView | null, connectionId: string): number | null {
  if (view?.type !== 'health') return null;
  return view.problems.filter(
    (problem) =>
      problem.weight !== 'note' && 'connectionId' in problem && problem.connectionId === connectionId,
  ).length;
}

/** All connections: source, target and health. */
export function ConnectionTable({
  connections,
  now,
  health,
}: {
  readonly connections: readonly AdminConnection[];
  readonly now: string;
  readonly health: Remote<HealthView>;
}): ReactElement {
  const state = useRemote(health);
  const view = state.type === 'ready' ? state.value : null;
  return (
    <StackTable
      label={words.connections}
      columns={[
        words.connection,
        words.programProject,
        words.policy,
        words.state,
        words.lastDelivery,
        words.problems,
      ]}
    >
      {connections.map((connection) => {
        const { id, source, program, projectKey, policyName, deliveries } = connection;
        const last = deliveries[0]?.receivedAt;
        const problems = problemCount(view, id);
        return (
          <StackRow key={id}>
            <StackCell className="nowrap">
              <PlaceLink to="connections" connectionId={id}>
                {id}
              </PlaceLink>
            </StackCell>
            <StackCell
              of={words.programProject}
            >{`${source.isEntered ? words.byHand : program} → ${projectKey}`}</StackCell>
            <StackCell of={words.policy}>{policyName}</StackCell>
            <StackCell of={words.state}>
              <ConnectionState connection={connection} />
            </StackCell>
            <StackCell of={words.lastDelivery}>
              {last === undefined ? words.noneYet : agoText(last, now)}
            </StackCell>
            <StackCell of={words.problems}>
              {problems === null && '…'}
              {problems === 0 && words.none}
              {problems !== null && problems > 0 && <PlaceLink to="health">{numberText(problems)}</PlaceLink>}
            </StackCell>
          </StackRow>
        );
      })}
    </StackTable>
  );
}
