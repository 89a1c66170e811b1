import * as v from 'valibot';

/** Fields of an issue that Jira answers when it is asked for `summary`, `duedate` and `project`. */
export const shownFields = {
  summary: v.string(),
  duedate: v.nullish(v.string()),
  project: v.object({ id: v.string() }),
};

/** Properties of an issue, if it has those that were asked for. */
export const issueProperties = v.optional(v.record(v.string(), v.record(v.string(), v.unknown())));
