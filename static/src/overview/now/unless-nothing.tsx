import { useState, type ReactElement, type ReactNode } from 'react';
import { countIssues } from '../../bridge/jira';
import { createRemote } from '../../remote/create-remote';
import { useRemote } from '../../remote/use-remote';
import { Empty } from '../../ui/empty';
import { nowWords as words } from '../words/now-words';
import { everyCase } from '../live/now-cells';
import type { Scope } from '../live/scope';

/**
 * Figures that are all zero; in their place what to do if no issue has a clock, or none that a filter lets through. Asks
 * Jira once for that.
 */
export function UnlessNothing({
  scope,
  isFiltered,
  clear,
  children,
}: {
  readonly scope: Scope;
  /** True if the person has chosen what the scope leaves out. */
  readonly isFiltered: boolean;
  /** How the filter is cleared, where that is possible here. */
  readonly clear?: ReactNode;
  readonly children: ReactNode;
}): ReactElement {
  const [cases] = useState(() => createRemote(() => countIssues(everyCase(scope))));
  const state = useRemote(cases);
  if (state.type !== 'ready' || state.value > 0) return <>{children}</>;
  if (isFiltered) return <Empty title={words.unmatched.title}>{clear}</Empty>;
  return (
    <Empty title={words.empty.title}>
      <p>{words.empty.next}</p>
    </Empty>
  );
}
