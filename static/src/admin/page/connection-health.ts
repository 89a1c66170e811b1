import type { ConnectionHealth, HealthView } from '../../../../src/contract/health';
import type { ImportView } from '../../../../src/contract/reconcile';

/** The health of one connection; `undefined` if it was created after the health was loaded. */
export function healthOf(view: HealthView, connectionId: string): ConnectionHealth | undefined {
  return view.type === 'health'
    ? view.connections.find((each) => each.connectionId === connectionId)
    : undefined;
}

/** True for an import that is running, not one that waits for a decision or is over. */
export function isAtWork({ phase }: Pick<ImportView, 'phase'>): boolean {
  return phase === 'counting' || phase === 'importing';
}

/** True if something continues in the background, so that the health will change soon. */
export function somethingRuns(view: HealthView): boolean {
  if (view.type !== 'health') return false;
  return view.connections.some(
    ({ comparison, import: job }) =>
      (comparison.type === 'on' && comparison.run !== null) || (job !== null && isAtWork(job)),
  );
}

/** The health with an import from the answer to an action. */
export function withImport(view: HealthView, job: ImportView): HealthView {
  if (view.type !== 'health') return view;
  const connections = view.connections.map((each) =>
    each.connectionId === job.connectionId ? { ...each, import: job } : each,
  );
  return { ...view, connections };
}
