const eventNames: Readonly<Record<string, string>> = {
  'submission.created': 'Submission created',
  'submission.updated': 'Submission updated',
  'submission.read': 'Read from the source',
  'finding.entered': 'Finding entered',
  'blocker.created': 'Blocker added',
  'blocker.updated': 'Blocker changed',
};

/** The keys of the events that the app processes. */
export const eventKeys: readonly string[] = Object.keys(eventNames);

/** What an event says happened. A kind that the app does not know is named as its source names it. */
export function eventName(eventKey: string | null): string {
  if (eventKey === null) return 'Unknown event';
  return eventNames[eventKey] ?? eventKey;
}
