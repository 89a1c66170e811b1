import { livelyProgram } from '../support/model-jira-actions';
import { describeLively } from '../support/model-runs';

describeLively('deliveries while Jira has its own life', livelyProgram, {
  runs: 12,
  least: { runs: 12, issues: 30, 'issues that show everything': 15, 'issues that differ, as health says': 4 },
});
