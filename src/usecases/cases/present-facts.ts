import type { Case } from '../../domain/cases/case';
import type { Situation } from '../../domain/decide/decide-case';
import type { ReadProperty } from '../../domain/decide/issue-change';
import { withJiraFacts } from '../../domain/decide/jira-facts';
import { flagFields, flagLevels } from '../../domain/mapping/flag-levels';
import type { Mapping } from '../../domain/mapping/mapping';
import { isDue } from '../../domain/work/sweep';
import { CallFailedError } from '../errors/call-failed-error';
import { propertyNote } from './property-note';
import type { ChangeCasePorts, IssueTracker } from './ports';

type PresentFacts = ReturnType<typeof withJiraFacts> & { readonly property?: ReadProperty };

/** True if the next call may go better: Jira neither refused the issue nor asked everybody to wait. */
function isPassing(error: unknown): boolean {
  return error instanceof CallFailedError && !error.permanent && !error.mayHeal && !error.holdsAll;
}

function isMapped({ milestones, flags }: Mapping): boolean {
  return flags.length > 0 || Object.keys(milestones).length > 0;
}

/**
 * What the issue of a case shows. Where nothing is mapped, only the property is of interest, and no decision waits for it: if
 * Jira is down, the decision is saved, and the write that follows is tried until Jira answers.
 * @returns `null` if there is nothing to compare, because this check is done already, or if Jira did not answer.
 */
async function readShown(
  kase: Case,
  { connection: { mapping }, now }: Situation,
  { tracker }: Pick<ChangeCasePorts, 'tracker'>,
): Promise<Awaited<ReturnType<IssueTracker['readFacts']>> | null> {
  const mustRead = isMapped(mapping);
  if (kase.issue === null || (!mustRead && !isDue(kase, now))) return null;
  try {
    return await tracker.readFacts(kase.issue, flagFields(mapping.flags));
  } catch (error) {
    if (mustRead || !isPassing(error)) throw error;
    return null;
  }
}

/**
 * The case with the milestones and flags of its issue, where an event about them was lost. The same call shows whether
 * somebody has changed the issue's property, of which Jira sends no event.
 * @throws CallFailedError if Jira fails, as far as a decision depends on it.
 */
export async function withPresentFacts(
  kase: Case,
  where: Situation,
  ports: Pick<ChangeCasePorts, 'tracker' | 'notes'>,
): Promise<PresentFacts> {
  const shown = await readShown(kase, where, ports);
  if (shown === null) return { kase, asked: [] };
  const { statusId, values, property } = shown;
  const note = propertyNote(kase, property, where.now);
  if (note !== null) await ports.notes.add(note);
  const said = {
    at: where.now,
    by: '',
    statusId,
    levels: flagLevels(where.connection.mapping.flags, values),
  };
  return { ...withJiraFacts(kase, said, where), property };
}
