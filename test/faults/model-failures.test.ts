import { troubledProgram } from '../support/model-actions';
import { describeModel } from '../support/model-runs';

describeModel('deliveries while calls fail', troubledProgram, {
  runs: 350,
  least: {
    runs: 350,
    submissions: 400,
    issues: 150,
    'issues whose date is known': 120,
    deliveries: 1500,
    'deliveries not taken': 100,
    drops: 60,
    'faults met': 500,
  },
});
