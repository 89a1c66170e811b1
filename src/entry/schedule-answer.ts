/** What a scheduled function returns. */
export interface ScheduleAnswer {
  readonly statusCode: 204;
}

/**
 * Returned at the end of a run: Forge's documents disagree on whether a run without it counts as failed.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/scheduled-trigger/
 */
export const done: ScheduleAnswer = { statusCode: 204 };
