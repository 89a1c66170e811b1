import { describeInjection } from '../support/describe-injection';
import { queuedTwice } from './scenario-variants';
import { policyApplied } from './scenarios';

describeInjection(
  'a policy that is applied to open cases',
  {
    once: policyApplied,
    'with two consumers at once': queuedTwice(policyApplied),
  },
  80,
);
