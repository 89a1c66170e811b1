import { calmProgram } from '../support/model-actions';
import { describeModel } from '../support/model-runs';

describeModel('deliveries in any order, late, doubled or never', calmProgram, {
  runs: 200,
  least: {
    runs: 200,
    submissions: 250,
    issues: 120,
    'issues whose date is known': 80,
    deliveries: 1000,
    drops: 40,
    'moments at rest': 500,
    'comparisons asked for': 100,
  },
});
