import { Inline } from '@atlaskit/primitives/compiled';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { AdminConnection, AdminPolicy, AdminView } from '../../../src/contract/admin-view';
import type { Remote } from '../remote/create-remote';
import { asSentence } from '../ui/as-sentence';
import { Button } from '../ui/button';
import { Message } from '../ui/message';
import { AddConnection } from './add-connection';
import { ConnectionCard } from './connection-card';
import type { HealthView } from '../../../src/contract/health-view';
import type { Notice } from './notice';
import type { PageControl } from './page-control';
import { Policies } from './policies';
import { refreshUntil } from './refresh-until';

/** Every connection and every policy, and what can be done about them. */
export function Overview({
  connections,
  policies,
  triggerUrl,
  staleBecause,
  overview,
  health,
}: {
  readonly connections: readonly AdminConnection[];
  readonly policies: readonly AdminPolicy[];
  readonly triggerUrl: string;
  readonly staleBecause: string | null;
  readonly overview: Remote<AdminView>;
  readonly health: Remote<HealthView>;
}): ReactElement {
  const [notice, setNotice] = useState<Notice | null>(null);
  const [isRefreshing, setIsRefreshing] = useState(false);
  const noticeRef = useRef<HTMLDivElement>(null);
  // The form is far below, and the button that pinned is gone: the focus goes where the outcome stands.
  useEffect(() => {
    if (notice !== null) noticeRef.current?.focus();
  }, [notice]);
  const refreshNow = async (): Promise<void> => {
    setIsRefreshing(true);
    await Promise.all([overview.refresh(), health.refresh()]);
    setIsRefreshing(false);
  };
  /** Shows the page as it is after an action, and what the action came to. */
  const report = async (next: Notice): Promise<void> => {
    const { isListed } = next;
    await (isListed === undefined
      ? overview.refresh()
      : refreshUntil(overview, (view) => view.type !== 'overview' || isListed(view)));
    // It knows nothing of a connection that was made just now. Nobody has to wait for it.
    void health.refresh();
    setNotice(next);
  };
  const control: PageControl = { overview, health, report };
  return (
    <>
      <div>
        <Inline space="space.200" rowSpace="space.100" spread="space-between" alignBlock="center" shouldWrap>
          <p>Each connection brings the submissions of one Bugcrowd programme into one Jira project.</p>
          <Button
            label="Refresh"
            busyLabel="Refreshing…"
            isBusy={isRefreshing}
            onClick={() => void refreshNow()}
          />
        </Inline>
        <div role="status" className="notice" ref={noticeRef} tabIndex={-1}>
          {notice !== null && <Message tone={notice.tone}>{notice.text}</Message>}
        </div>
      </div>
      {staleBecause !== null && (
        <Message tone="warning" role="alert">
          <p>
            This page could not be brought up to date. The server answered: {asSentence(staleBecause)} Refresh
            it to try again.
          </p>
        </Message>
      )}
      {connections.length === 0 && (
        <Message tone="neutral">
          <p>
            <strong>There is no connection yet, so no submission can come in.</strong>
          </p>
          <p>Add one below. As soon as it has an id, the form shows the address that Bugcrowd has to call.</p>
        </Message>
      )}
      {connections.map((connection) => (
        <ConnectionCard key={connection.id} connection={connection} policies={policies} control={control} />
      ))}
      <AddConnection triggerUrl={triggerUrl} report={report} />
      <Policies policies={policies} report={report} />
    </>
  );
}
