/** The priorities that the app gives by default, by severity, as Jira names them. Written down here and not taken from the app. */
export const defaultPriorities = {
  critical: 'Highest',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  informational: 'Lowest',
} as const;
