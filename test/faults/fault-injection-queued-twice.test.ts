import { describeInjection } from '../support/describe-injection';
import { queuedTwice } from './scenario-variants';
import { creation, higherSeverity } from './scenarios';

describeInjection(
  'two consumers of one delivery at once',
  {
    'an issue is created': queuedTwice(creation),
    'the severity rises': queuedTwice(higherSeverity),
  },
  30,
);
