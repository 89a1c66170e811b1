import { describeInjection } from '../support/describe-injection';
import { dateSetInJira, dateSetOnPanel, laterDateAsked, notice } from './scenarios';

describeInjection(
  'the clock and people',
  {
    'a notice falls due': notice,
    'somebody sets the due date in Jira': dateSetInJira,
    'somebody sets the date on the panel': dateSetOnPanel,
    'somebody asks for a later date on the panel': laterDateAsked,
  },
  35,
);
