import { describeInjection } from '../support/describe-injection';
import { withIndexLag } from './scenario-variants';
import { creation, higherSeverity } from './scenarios';

describeInjection(
  "a lagging index of Jira's",
  {
    'an issue is created, 5 s': withIndexLag(creation, 5_000),
    'an issue is created, 60 s': withIndexLag(creation, 60_000),
    'the severity rises, 5 s': withIndexLag(higherSeverity, 5_000),
    'the severity rises, 60 s': withIndexLag(higherSeverity, 60_000),
  },
  45,
);
