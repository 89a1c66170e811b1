import { describeInjection } from '../support/describe-injection';
import { creation, higherSeverity, queuedTwice } from './scenarios';

describeInjection(
  'two consumers of one delivery at once',
  {
    'an issue is created': queuedTwice(creation),
    'the severity rises': queuedTwice(higherSeverity),
  },
  30,
);
