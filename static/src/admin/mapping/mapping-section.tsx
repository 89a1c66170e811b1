import { Stack } from '@atlaskit/primitives/compiled';
import { useState, type ReactElement } from 'react';
import type { AdminConnection } from '../../../../src/contract/admin';
import type { MappingView } from '../../../../src/contract/mapping';
import { invokeAdmin } from '../../bridge/invoke';
import { createRemote, type Remote } from '../../remote/create-remote';
import { useRemote } from '../../remote/use-remote';
import { Button } from '../../ui/button';
import { Failure } from '../../ui/failure';
import { failedNotice, refusedNotice } from '../page/notice';
import type { PageControl } from '../page/page-control';
import { ReportedHere } from '../page/reported-here';
import { PreviewPart } from './preview/preview-part';
import { toDraft, type MappingDraft } from './form/mapping-draft';
import { MappingForm } from './form/mapping-form';
import { unseenText, mappingSectionWords as words } from './words';
import './mapping.css';

type Known = Extract<MappingView, { type: 'mapping' }>;

/** The form, and a preview. */
function MappingEditor({
  connection: { id, source, projectKey, issueType },
  known: { mapping, site, findings },
  control,
  refresh,
}: {
  readonly connection: AdminConnection;
  readonly known: Known;
  readonly control: PageControl;
  readonly refresh: () => Promise<void>;
}): ReactElement {
  const [draft, setDraft] = useState<MappingDraft>(() => toDraft(mapping, site));
  /** What is stored may be newer than this: the draft is not. */
  const [base, setBase] = useState(mapping);
  const [isReading, setIsReading] = useState(false);
  const readAgain = async (): Promise<void> => {
    setIsReading(true);
    try {
      const result = await invokeAdmin('refreshMetadata', { connectionId: id });
      if (result.type === 'refreshed') {
        await control.report({
          tone: result.unseen.length === 0 ? 'success' : 'warning',
          text: words.jiraFields(issueType, projectKey, result.fields, unseenText(result.unseen)),
        });
        await refresh();
      } else if (result.type === 'failed') {
        await control.report({ tone: 'danger', text: words.notRead(result.reason) });
      } else await control.report(refusedNotice(id, result));
    } catch (error) {
      await control.report(failedNotice(words.notReadJira, error));
    }
    setIsReading(false);
  };
  return (
    <Stack space="space.300">
      <p>
        {words.howSubmissionBecomesIssue(
          issueType,
          projectKey,
          site.editScreenOf === null ? words.thereIsNoIssue : words.editScreen(site.editScreenOf),
        )}
      </p>
      <div>
        <Button
          label={words.refreshJiraFields}
          busyLabel={words.refreshing}
          isBusy={isReading}
          onClick={() => void readAgain()}
        />
      </div>
      <ReportedHere update={control.update}>
        {(report) => (
          <MappingForm
            connectionId={id}
            source={source}
            draft={draft}
            base={base}
            site={site}
            known={findings}
            change={(changes) => {
              setDraft((before) => ({ ...before, ...changes }));
            }}
            onReview={({ current, review }) => {
              setDraft(toDraft(review, site));
              setBase(current);
            }}
            report={report}
            onSaved={async (saved) => {
              setBase(saved);
              await refresh();
            }}
          />
        )}
      </ReportedHere>
      <PreviewPart connectionId={id} source={source} draft={draft} site={site} />
    </Stack>
  );
}

function Content({
  connection,
  remote,
  control,
}: {
  readonly connection: AdminConnection;
  readonly remote: Remote<MappingView>;
  readonly control: PageControl;
}): ReactElement {
  const state = useRemote(remote);
  if (state.type === 'loading') return <p role="status">{words.loadingJiraFields}</p>;
  const value = state.type === 'ready' ? state.value : null;
  if (value?.type === 'mapping')
    return <MappingEditor connection={connection} known={value} control={control} refresh={remote.refresh} />;
  if (value?.type === 'no-permission' || value?.type === 'unknown-connection')
    return <p>{refusedNotice(connection.id, value).text}</p>;
  return (
    <Failure
      what={words.notLoaded}
      reason={state.type === 'failed' ? state.reason : (value?.reason ?? '')}
      isRetrying={state.type === 'failed' && state.isRetrying}
      onRetry={() => void remote.refresh()}
    />
  );
}

/** How submissions of a connection become fields and the status of issues. Asks Jira when it is first drawn. */
export function MappingSection({
  connection,
  control,
}: {
  readonly connection: AdminConnection;
  readonly control: PageControl;
}): ReactElement {
  const [remote] = useState(() =>
    createRemote(() => invokeAdmin('getMapping', { connectionId: connection.id })),
  );
  return <Content connection={connection} remote={remote} control={control} />;
}
