import * as v from 'valibot';
import type { SubmissionInput } from '../bugcrowd/store/submission-input';
import type { Host } from '../host/host';

/** The resolution in Jira of an issue whose submission ended in a state; nobody closes those in other states. */
const RESOLUTIONS: Readonly<Record<string, string>> = { resolved: 'Done', not_applicable: "Won't Do" };

const DONE = 'Done';

const Transitions = v.object({
  transitions: v.array(v.object({ id: v.string(), name: v.string(), to: v.object({ name: v.string() }) })),
});

/** From “To Do” to “Done”, as the seed's workflow names the steps. */
const WAY = ['Start progress', 'Send to review', DONE];

async function moveOn(host: Host, issueKey: string, name: string, resolution: string): Promise<void> {
  const url = `http://jira/rest/api/3/issue/${issueKey}/transitions`;
  const caller = { accountId: 'dev' };
  const offered = await host.jira.handle(new Request(url), caller);
  const { transitions } = v.parse(Transitions, await offered.response.json());
  const step = transitions.find((each) => each.name === name);
  if (step === undefined) throw new Error(`Jira offers no “${name}” on ${issueKey}.`);
  const fields = step.to.name === DONE ? { fields: { resolution: { name: resolution } } } : {};
  const request = new Request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ transition: { id: step.id }, ...fields }),
  });
  const { response } = await host.jira.handle(request, caller);
  if (!response.ok) throw new Error(`Jira refused “${name}” on ${issueKey}: ${await response.text()}`);
}

/**
 * Moves the issues of submissions that have ended along the workflow, as a developer does: no single transition leads to
 * “Done”, so the app cannot. A submission without an issue is passed over.
 */
export async function closeIssues(host: Host, submissions: readonly SubmissionInput[]): Promise<void> {
  const keys = new Map(host.jira.listIssues().map(({ summary, key }) => [summary, key]));
  for (const { attributes } of submissions) {
    const resolution = RESOLUTIONS[String(attributes?.state)];
    const key = keys.get(String(attributes?.title));
    if (resolution === undefined || key === undefined) continue;
    for (const name of WAY) await moveOn(host, key, name, resolution);
  }
}
