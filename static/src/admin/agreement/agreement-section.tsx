import { Stack } from '@atlaskit/primitives/compiled';
import { useState, type ReactElement } from 'react';
import type { AdminConnection } from '../../../../src/contract/admin';
import type { AgreementSettingView } from '../../../../src/contract/agreement';
import { nothingToldSentence } from '../../../../src/wording/nothing-told-sentence';
import { invokeAdmin } from '../../bridge/invoke';
import { createRemote } from '../../remote/create-remote';
import { useRemote } from '../../remote/use-remote';
import { Failure } from '../../ui/failure';
import { Message } from '../../ui/message';
import { refusedNotice } from '../page/notice';
import type { PageControl } from '../page/page-control';
import { ReportedHere } from '../page/reported-here';
import { AgreementForm } from './agreement-form';
import { agreementSectionWords as words } from './words';

/** What a connection tells its source of changes in Jira. Asks Jira when it is first drawn. */
export function AgreementSection({
  connection: { id, source },
  update,
}: Pick<PageControl, 'update'> & { readonly connection: AdminConnection }): ReactElement {
  const [remote] = useState(() =>
    createRemote<AgreementSettingView>(() => invokeAdmin('getAgreementSetting', { connectionId: id })),
  );
  const state = useRemote(remote);
  if (state.type === 'loading') return <p role="status">{words.loading}</p>;
  const value = state.type === 'ready' ? state.value : null;
  if (value?.type === 'no-permission' || value?.type === 'unknown-connection')
    return <p>{refusedNotice(id, value).text}</p>;
  if (value?.type !== 'agreement')
    return (
      <Failure
        what={words.notLoaded}
        reason={state.type === 'failed' ? state.reason : (value?.reason ?? '')}
        isRetrying={state.type === 'failed' && state.isRetrying}
        onRetry={() => void remote.refresh()}
      />
    );
  const { name } = source.words;
  const { nothingTold } = value;
  return (
    <Stack space="space.300" alignInline="stretch">
      <p>{words.onlyChanges}</p>
      {nothingTold !== null && nothingTold !== 'off' && (
        <Message tone="warning">
          <p>{nothingToldSentence(nothingTold, name)}</p>
        </Message>
      )}
      <ReportedHere update={update}>
        {(report) => <AgreementForm connectionId={id} sourceName={name} known={value} report={report} />}
      </ReportedHere>
    </Stack>
  );
}
