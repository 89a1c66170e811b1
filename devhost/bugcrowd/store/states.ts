/** All states of a submission; a duplicate has one of them too. */
export const states = [
  'new',
  'triaged',
  'unresolved',
  'resolved',
  'informational',
  'out_of_scope',
  'not_applicable',
  'not_reproducible',
] as const;
export type SubmissionState = (typeof states)[number];
