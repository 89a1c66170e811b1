import type { SourceWords } from '../../domain/findings/source-words';

/** Words on issues of manually entered findings. */
export const manualWords: SourceWords = {
  name: 'the place it came from',
  origin: 'Entered by an administrator',
  withoutReport: 'The finding was entered without a report.',
  stateLabel: 'State',
  changed: 'An administrator changed this finding.',
  labels: [],
};
