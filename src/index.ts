// Every function of manifest.yml, and nothing else.

// webtrigger
export { bugcrowdWebhook } from './entry/bugcrowd-webhook';
// consumer
export { workConsumer } from './entry/work-consumer';
// trigger
export { issueEvent } from './entry/issue-event';
// scheduledTrigger
export { hourlySweep } from './entry/hourly-sweep';
export { hourlyUpkeep } from './entry/hourly-upkeep';
// jira:issuePanel, jira:issueContext
export { issuePanel } from './entry/issue-panel';
export { issueLozenge } from './entry/issue-lozenge';
// jira:adminPage
export { adminPage } from './entry/admin-page';
