import { useState, type ReactElement } from 'react';
import type { PolicyHistoryResult, PolicyVersion } from '../../../../src/contract/policies';
import { momentText } from '../../../../src/wording/moments';
import { invokeAdmin } from '../../bridge/invoke';
import { createRemote } from '../../remote/create-remote';
import { useRemote } from '../../remote/use-remote';
import { RemoteFailure } from '../../ui/remote-failure';
import { ChangeList } from './base/change-list';
import { policyHistoryWords as words } from './words';

function Version({
  version: { version, savedAt, savedBy, changes },
}: {
  readonly version: PolicyVersion;
}): ReactElement {
  const when = savedAt === null ? '' : `, ${momentText(savedAt, 'UTC')}`;
  const who = savedBy === null ? '' : `, saved by ${savedBy}`;
  return (
    <li>
      <p>
        <strong>{words.version(version)}</strong>
        {when}
        {who}
      </p>
      <ChangeList changes={changes} />
    </li>
  );
}

function History({ result }: { readonly result: PolicyHistoryResult }): ReactElement {
  if (result.type !== 'history')
    return <p>{result.type === 'invalid' ? result.problem : words.onlyJiraAdministratorsCan}</p>;
  return (
    <>
      <ol className="plain-list versions" aria-label={words.versionsLatestFirst}>
        {result.versions.map((version) => (
          <Version key={version.version} version={version} />
        ))}
      </ol>
      {result.more && <p className="small subtle">{words.earlierVersionsStayAvailable}</p>}
    </>
  );
}

/** The versions of a policy, each with its changes. */
export function PolicyHistory({ policyId }: { readonly policyId: string }): ReactElement {
  const [history] = useState(() => createRemote(() => invokeAdmin('getPolicyHistory', { policyId })));
  const state = useRemote(history);
  switch (state.type) {
    case 'loading':
      return <p role="status">{words.loading}</p>;
    case 'failed':
      return <RemoteFailure what={words.notLoaded} state={state} remote={history} />;
    case 'ready':
      return <History result={state.value} />;
  }
}
