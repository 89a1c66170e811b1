// Every function of manifest.yml, and nothing else.
import { lazy } from './entry/lazy';

// webtrigger: a sender waits for this one, so it is loaded immediately; the others load on their first call
export { bugcrowdWebhook } from './entry/bugcrowd-webhook';
// consumer
export const workConsumer = lazy(async () => (await import('./entry/work-consumer')).workConsumer);
// trigger
export const issueEvent = lazy(async () => (await import('./entry/issue-event')).issueEvent);
// scheduledTrigger
export const hourlySweep = lazy(async () => (await import('./entry/hourly-sweep')).hourlySweep);
export const hourlyMaintenance = lazy(async () => (await import('./entry/maintenance')).hourlyMaintenance);
export const dailyReport = lazy(async () => (await import('./entry/daily-report')).dailyReport);
// jira:issuePanel, jira:issueContext
export const issuePanel = lazy(async () => (await import('./entry/panel/issue-panel')).issuePanel);
export const issueLozenge = lazy(async () => (await import('./entry/panel/issue-lozenge')).issueLozenge);
// jira:adminPage
export const adminPage = lazy(async () => (await import('./entry/admin-page')).adminPage);
// jira:globalPage, jira:projectPage
export const overview = lazy(async () => (await import('./entry/overview')).overview);
