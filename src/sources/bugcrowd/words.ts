import type { SourceWords } from '../../domain/findings/source-words';

/** What people read of Bugcrowd on an issue. */
export const bugcrowdWords: SourceWords = {
  name: 'Bugcrowd',
  stateLabel: 'Bugcrowd state',
  changed: 'Bugcrowd changed this submission.',
  origin: 'Reported on Bugcrowd',
  withoutReport: 'The delivery contained no report text.',
  labels: ['bugcrowd'],
};
