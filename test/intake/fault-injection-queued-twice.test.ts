import { describeInjection } from '../support/describe-injection';
import { creation, higherSeverity, notice, queuedTwice } from './scenarios';

describeInjection(
  'two consumers at once',
  {
    'an issue is created': queuedTwice(creation),
    'the severity rises': queuedTwice(higherSeverity),
    'a notice falls due': queuedTwice(notice),
  },
  55,
);
