import { findField } from '../fields/field-table';
import { queryList, type Call } from '../http/call';
import type { Issue } from '../model/issue';
import { renderStatus } from '../render/base/choices';
import { renderFieldMeta } from '../render/field-meta';
import { statusById, type Transition } from '../seed/workflow';
import { transitionsOf } from '../writes/transition-issue';

/** The transitions one may take, with their screens when `expand=transitions.fields` asks for them. */
export function transitionsAnswer(call: Call, issue: Issue): { readonly transitions: readonly object[] } {
  const withFields = queryList(call.query, 'expand').includes('transitions.fields');
  const only = call.query.get('transitionId');
  const transitions = transitionsOf(issue, call.account)
    .filter(({ id }) => only === null || id === only)
    .map((transition) => ({
      id: transition.id,
      name: transition.name,
      to: renderStatus(statusById(transition.toId), call.site),
      hasScreen: transition.requiredFieldIds.length > 0,
      isGlobal: false,
      isInitial: false,
      isAvailable: true,
      isConditional: false,
      isLooped: false,
      ...(withFields ? { fields: screenOf(call, issue, transition) } : {}),
    }));
  return { transitions };
}

function screenOf({ site }: Call, issue: Issue, transition: Transition): object {
  const context = { site, project: issue.project };
  const fields = transition.requiredFieldIds.flatMap((id) => findField(id) ?? []);
  return Object.fromEntries(fields.map((field) => [field.id, renderFieldMeta(field, context)]));
}
