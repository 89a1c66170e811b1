import { useState, type ReactElement, type ReactNode } from 'react';
import { countIssues } from '../../bridge/jira';
import { createRemote } from '../../remote/create-remote';
import { useRemote } from '../../remote/use-remote';
import { Empty } from '../../ui/empty';
import { nowWords as words } from '../words/now-words';
import { everyCase } from '../live/now-cells';
import type { Scope } from '../live/scope';

/** Figures that are all zero; in their place what to do if no issue has a clock. Asks Jira once for that. */
export function UnlessNothing({
  scope,
  children,
}: {
  readonly scope: Scope;
  readonly children: ReactNode;
}): ReactElement {
  const [cases] = useState(() => createRemote(() => countIssues(everyCase(scope))));
  const state = useRemote(cases);
  if (state.type !== 'ready' || state.value > 0) return <>{children}</>;
  return (
    <Empty title={words.empty.title}>
      <p>{words.empty.next}</p>
    </Empty>
  );
}
