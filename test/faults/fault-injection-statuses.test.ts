import { describeInjection } from '../support/describe-injection';
import { withStatuses } from './scenario-variants';
import { acceptance, acceptedAfterCreation, creation } from './scenarios';

/** Statuses of the local Jira. */
const IN_PROGRESS = '10001';
const IN_REVIEW = '10002';

describeInjection(
  'issues that follow Bugcrowd’s states',
  {
    'an issue is created, and moved': withStatuses(creation, { triaged: IN_PROGRESS }),
    'the state changes, and the issue is moved on': withStatuses(acceptance, {
      triaged: IN_PROGRESS,
      unresolved: IN_REVIEW,
    }),
    'the state changes while the issue may still be on its way': withStatuses(acceptedAfterCreation, {
      triaged: IN_PROGRESS,
      unresolved: IN_PROGRESS,
    }),
  },
  40,
);
