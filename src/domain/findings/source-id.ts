/**
 * Where findings come from. `jira` is for issues whose clock a person started; it receives nothing, so no connection
 * has it.
 */
export const sourceIds = ['bugcrowd', 'manual', 'jira'] as const;
export type SourceId = (typeof sourceIds)[number];

/** A source that a connection can have. */
export type ConnectionSource = Exclude<SourceId, 'jira'>;
