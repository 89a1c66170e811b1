import { useState, type ReactElement } from 'react';
import type { AdminConnection } from '../../../../src/contract/admin';
import type { AdminPolicy } from '../../../../src/contract/policies';
import { invokeAdmin } from '../../bridge/invoke';
import { createRemote } from '../../remote/create-remote';
import { useRemote } from '../../remote/use-remote';
import { RemoteFailure } from '../../ui/remote-failure';
import { refusedNotice } from '../page/notice';
import type { PageControl } from '../page/page-control';
import { ReportedHere } from '../page/reported-here';
import { ApplyRules } from './apply-rules';
import { RulesEditor } from './rules-editor';
import { rulesSectionWords as words } from './words';
import './routing.css';

/** By which policy and where findings of a connection go. Asks for the rules when it is first drawn. */
export function RulesSection({
  connection,
  policies,
  control,
}: {
  readonly connection: AdminConnection;
  readonly policies: readonly AdminPolicy[];
  readonly control: PageControl;
}): ReactElement {
  const { id: connectionId } = connection;
  const [remote] = useState(() => createRemote(() => invokeAdmin('getRules', { connectionId })));
  const state = useRemote(remote);
  if (state.type === 'loading') return <p role="status">{words.loadingRules}</p>;
  if (state.type === 'failed') return <RemoteFailure what={words.notLoaded} state={state} remote={remote} />;
  const { value } = state;
  if (value.type !== 'rules') return <p>{refusedNotice(connectionId, value).text}</p>;
  return (
    <>
      <ReportedHere update={control.update}>
        {(report) => (
          <RulesEditor connection={connection} policies={policies} known={value} report={report} />
        )}
      </ReportedHere>
      <ApplyRules connectionId={connectionId} control={control} />
    </>
  );
}
