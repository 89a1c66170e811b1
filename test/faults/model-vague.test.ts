import { vagueProgram } from '../support/model-actions';
import { describeModel } from '../support/model-runs';

describeModel('events that leave out whatever they may', vagueProgram, {
  runs: 150,
  least: {
    runs: 150,
    submissions: 180,
    issues: 90,
    'issues whose date is known': 15,
    deliveries: 700,
    drops: 25,
  },
});
