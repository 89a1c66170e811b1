import type { SourceWords } from '../../domain/findings/source-words';

/** Words on issues of manually entered findings. */
export const manualWords: SourceWords = {
  name: 'the place it came from',
  teller: 'An administrator',
  open: 'Open the finding',
  program: null,
  rating: null,
  stateLabel: 'State',
  states: {
    reported: 'not accepted yet',
    accepted: 'accepted, not fixed',
    fixed: 'fixed',
    closed: 'closed, no fix needed',
  },
  scopes: {},
  changed: 'An administrator changed this finding.',
  origin: 'Entered by an administrator',
  withoutReport: 'The finding was entered without a report.',
  labels: [],
};
