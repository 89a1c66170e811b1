/**
 * Where findings come from. `jira` stands for issues that people put under a clock by hand; nothing is received for it, so
 * no connection has it.
 */
export const sourceIds = ['bugcrowd', 'manual', 'jira'] as const;
export type SourceId = (typeof sourceIds)[number];

/** A source that a connection can have. */
export type ConnectionSource = Exclude<SourceId, 'jira'>;
