import type { SourceWords } from '../../domain/findings/source-words';

/** Bugcrowd's words on issues. */
export const bugcrowdWords: SourceWords = {
  name: 'Bugcrowd',
  stateLabel: 'Bugcrowd state',
  changed: 'Bugcrowd changed this submission.',
  origin: 'Reported on Bugcrowd',
  withoutReport: 'The delivery contained no report text.',
  labels: ['bugcrowd'],
};
