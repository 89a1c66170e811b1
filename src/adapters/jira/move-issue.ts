import { route } from '@forge/api';
import * as v from 'valibot';
import type { TransitionFailure } from '../../domain/cases/tracked-issue';
import type { StatusTarget } from '../../domain/mapping/mapping';
import { callJira } from './call-jira';
import { JiraRefusalError } from './jira-refusal-error';
import { FieldsById, toScreenField } from './read-screen';

const StatusId = v.object({ id: v.string() });

const Movable = v.object({
  fields: v.object({ status: StatusId }),
  transitions: v.optional(
    v.array(
      v.object({
        id: v.string(),
        to: StatusId,
        hasScreen: v.optional(v.boolean()),
        /** Jira documents them for the list of transitions only. */
        fields: v.optional(FieldsById),
      }),
    ),
    [],
  ),
});

type Transition = v.InferOutput<typeof Movable>['transitions'][number];

/** Required fields of a transition's screen that nothing sets. */
function missingFields({ fields = {} }: Transition, resolutionId: string | null): readonly string[] {
  const required = Object.entries(fields).filter(([id, meta]) => toScreenField(id, meta).required);
  return required.map(([id]) => id).filter((id) => id !== 'resolution' || resolutionId === null);
}

/** Of several transitions to a status, the one with the fewest requirements. */
function easiest(transitions: readonly Transition[], resolutionId: string | null): Transition | undefined {
  const asks = (transition: Transition): number => missingFields(transition, resolutionId).length;
  return [...transitions].sort((a, b) => asks(a) - asks(b))[0];
}

async function take(issueId: string, transition: Transition, resolutionId: string | null): Promise<void> {
  const path = route`/rest/api/3/issue/${issueId}/transitions`;
  const { id, hasScreen, fields } = transition;
  // Jira would refuse a resolution that the screen lacks.
  const isOnScreen = fields === undefined ? hasScreen !== false : 'resolution' in fields;
  const body = {
    transition: { id },
    ...(resolutionId !== null && isOnScreen && { fields: { resolution: { id: resolutionId } } }),
  };
  await callJira({ as: 'app', method: 'POST', path, body }, 'moving the issue', v.unknown());
}

/**
 * Moves an issue to a status by one transition: one call reads its status and transitions, one moves it.
 * @returns why it was not moved; `null` if it has the status.
 * @throws JiraRefusalError 404 if there is no such issue.
 */
export async function moveIssue(
  issueId: string,
  { statusId, resolutionId }: StatusTarget,
): Promise<TransitionFailure | null> {
  try {
    const path = route`/rest/api/3/issue/${issueId}?fields=status&expand=transitions,transitions.fields`;
    const issue = await callJira({ as: 'app', method: 'GET', path }, 'reading the status', Movable);
    if (issue.fields.status.id === statusId) return null;
    const leading = issue.transitions.filter(({ to }) => to.id === statusId);
    const transition = easiest(leading, resolutionId);
    if (transition === undefined) return { type: 'no-transition' };
    const missing = missingFields(transition, resolutionId);
    if (missing.length > 0) return { type: 'needs-fields', fields: missing };
    await take(issueId, transition, resolutionId);
    return null;
  } catch (error) {
    if (!(error instanceof JiraRefusalError) || error.status === 404) throw error;
    return { type: 'refused', message: error.message };
  }
}
