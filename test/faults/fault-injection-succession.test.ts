import { describeInjection } from '../support/describe-injection';
import { raisedAfterCreation, renamedAfterPanel, renamedAfterRaise } from './scenarios';

describeInjection(
  'two changes within a minute',
  {
    'created, and then raised': raisedAfterCreation,
    'raised, and then renamed': renamedAfterRaise,
    'dated on the panel, and then renamed': renamedAfterPanel,
  },
  70,
);
