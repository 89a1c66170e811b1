import { useState, type ReactElement } from 'react';
import type { AdminConnection } from '../../../../src/contract/admin';
import type { AdminPolicy } from '../../../../src/contract/policies';
import { invokeAdmin } from '../../bridge/invoke';
import { createRemote } from '../../remote/create-remote';
import { useRemote } from '../../remote/use-remote';
import { Failure } from '../../ui/failure';
import { refusedNotice } from '../page/notice';
import type { PageControl } from '../page/page-control';
import { ApplyRules } from './apply-rules';
import { RulesEditor } from './rules-editor';
import './routing.css';

/** By which policy and where findings of a connection go. Asks for the rules when it is first drawn. */
export function RulesSection(props: {
  readonly connection: AdminConnection;
  readonly policies: readonly AdminPolicy[];
  readonly control: PageControl;
}): ReactElement {
  const { id: connectionId } = props.connection;
  const [remote] = useState(() => createRemote(() => invokeAdmin('getRules', { connectionId })));
  const state = useRemote(remote);
  if (state.type === 'loading') return <p role="status">Loading the rules…</p>;
  if (state.type === 'failed')
    return (
      <Failure
        what="The rules could not be loaded."
        reason={state.reason}
        isRetrying={state.isRetrying}
        onRetry={() => void remote.refresh()}
      />
    );
  const { value } = state;
  if (value.type !== 'rules') return <p>{refusedNotice(connectionId, value).text}</p>;
  return (
    <>
      <RulesEditor {...props} known={value} />
      <ApplyRules connectionId={connectionId} control={props.control} />
    </>
  );
}
