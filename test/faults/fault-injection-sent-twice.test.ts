import { describeInjection } from '../support/describe-injection';
import { sentTwice } from './scenario-variants';
import { creation, higherSeverity } from './scenarios';

describeInjection(
  'deliveries that come twice at once',
  {
    'an issue is created': sentTwice(creation),
    'the severity rises': sentTwice(higherSeverity),
  },
  38,
);
