/**
 * The milestones that Bugcrowd reports: a reward, and a CVE in a custom field of the program. How a retest that passed
 * shows is not documented, so that one is left to people and to statuses in Jira.
 */
export const bugcrowdMilestones = ['rewarded', 'cve-assigned'] as const;
