import type { ConnectionHealth, HealthView } from '../../../../src/contract/health';
import type { ImportView } from '../../../../src/contract/reconcile';

/** What is known of one connection; nothing where the health was requested before the connection was made. */
export function healthOf(view: HealthView, connectionId: string): ConnectionHealth | undefined {
  return view.type === 'health'
    ? view.connections.find((each) => each.connectionId === connectionId)
    : undefined;
}

/** An import that reads or writes, as opposed to one that waits for someone or is over. */
export function isAtWork({ phase }: Pick<ImportView, 'phase'>): boolean {
  return phase === 'counting' || phase === 'importing';
}

/** True if something continues automatically, so that the health is another one in a moment. */
export function somethingRuns(view: HealthView): boolean {
  if (view.type !== 'health') return false;
  return view.connections.some(
    ({ comparison, import: job }) =>
      (comparison.type === 'on' && comparison.run !== null) || (job !== null && isAtWork(job)),
  );
}

/** The health with an import as an action has just told of it. */
export function withImport(view: HealthView, job: ImportView): HealthView {
  if (view.type !== 'health') return view;
  const connections = view.connections.map((each) =>
    each.connectionId === job.connectionId ? { ...each, import: job } : each,
  );
  return { ...view, connections };
}
