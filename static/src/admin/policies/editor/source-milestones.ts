import type { Site } from '../../page/page-control';

/** The milestones that the sources of the site report, each once, in order. */
export function sourceMilestones({ connections, setUpSource }: Site): readonly string[] {
  const sources = [setUpSource, ...connections.map(({ source }) => source)];
  return [...new Set(sources.flatMap(({ milestones }) => milestones))].sort();
}
