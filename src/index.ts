// Every function of manifest.yml, and nothing else.

// webtrigger
export { bugcrowdWebhook } from './entry/bugcrowd-webhook';
// consumer
export { deliveryConsumer } from './entry/delivery-consumer';
// jira:issuePanel, jira:issueContext
export { issuePanel } from './entry/issue-panel';
export { issueLozenge } from './entry/issue-lozenge';
// jira:adminPage
export { adminPage } from './entry/admin-page';
