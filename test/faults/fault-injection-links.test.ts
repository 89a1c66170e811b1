import { describeInjection } from '../support/describe-injection';
import { beginningToLink, withLinks } from './scenario-variants';
import { creation, higherSeverity, newTitle, resolution } from './scenarios';

/** The end state names the links of an issue: whatever fails, it has one, with the title and state of its submission. */
describeInjection(
  'issues that are linked to their submissions',
  {
    'an issue is created with its link': withLinks(creation),
    'the title changes, and with it the link': withLinks(newTitle),
    'it is resolved, and the link is struck through': withLinks(resolution),
    'an issue without a link gets one with its next write': beginningToLink(higherSeverity),
  },
  40,
);
