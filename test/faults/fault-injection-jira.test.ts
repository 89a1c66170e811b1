import { describeInjection } from '../support/describe-injection';
import { inLanguage, raisedWhileHidden, renamedAfterMove } from './jira-scenarios';
import { creation, higherSeverity } from './scenarios';

describeInjection(
  'issues that are moved, hidden, or in another language',
  {
    'an issue is created in German': inLanguage(creation, 'de'),
    'the severity rises in German': inLanguage(higherSeverity, 'de'),
    'the title changes after the issue was moved': renamedAfterMove,
    'the severity rises while the issue is hidden': raisedWhileHidden,
  },
  50,
);
