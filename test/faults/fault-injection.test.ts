import { describeInjection } from '../support/describe-injection';
import { creation, higherSeverity, newTitle, notQualified, resolution } from './scenarios';

describeInjection(
  'one delivery',
  {
    'an issue is created': creation,
    'a submission does not qualify and is recorded': notQualified,
    'the title changes': newTitle,
    'the severity rises, and the date moves': higherSeverity,
    'it is resolved, and the clock stops': resolution,
  },
  50,
);
