import type { SourceWords } from '../../domain/findings/source-words';

/** The source's words on issues. */
export const bugcrowdWords: SourceWords = {
  name: 'Bugcrowd',
  teller: 'Bugcrowd',
  open: 'Open in Bugcrowd',
  program: 'Bugcrowd program',
  rating: 'Bugcrowd priority',
  stateLabel: 'Bugcrowd state',
  states: {
    new: 'not reviewed yet',
    triaged: 'reviewed by Bugcrowd',
    unresolved: 'accepted, not fixed',
    resolved: 'fixed',
    informational: 'closed, no fix needed',
    out_of_scope: 'closed as out of scope',
    not_applicable: 'closed as not applicable',
    not_reproducible: 'closed, could not be reproduced',
  },
  scopes: {
    everyone: 'everyone on the submission, the researcher too',
    bugcrowd_and_researcher: 'Bugcrowd and the researcher',
    bugcrowd_and_customer: 'Bugcrowd and your team, not the researcher',
    bugcrowd: 'Bugcrowd only',
  },
  changed: 'Bugcrowd changed this submission.',
  origin: 'Reported on Bugcrowd',
  withoutReport: 'The delivery contained no report text.',
  labels: ['bugcrowd'],
};
