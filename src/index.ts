// Every function of manifest.yml, and nothing else.
import { later } from './entry/later';

// webtrigger: the one that a sender waits for is loaded at once, the others when they are first called
export { bugcrowdWebhook } from './entry/bugcrowd-webhook';
// consumer
export const workConsumer = later(async () => (await import('./entry/work-consumer')).workConsumer);
// trigger
export const issueEvent = later(async () => (await import('./entry/issue-event')).issueEvent);
// scheduledTrigger
export const hourlySweep = later(async () => (await import('./entry/hourly-sweep')).hourlySweep);
export const hourlyUpkeep = later(async () => (await import('./entry/hourly-upkeep')).hourlyUpkeep);
// jira:issuePanel, jira:issueContext
export const issuePanel = later(async () => (await import('./entry/panel/issue-panel')).issuePanel);
export const issueLozenge = later(async () => (await import('./entry/panel/issue-lozenge')).issueLozenge);
// jira:adminPage
export const adminPage = later(async () => (await import('./entry/admin-page')).adminPage);
