import type { SiteResolution } from '../../../../src/contract/health';
import { listPriorities, listResolutions, namePeople } from './jira-choices';
import type { Choice, Found } from '../../ui/choice';

/** Names of the Jira objects in the settings, by id. */
export interface JiraNames {
  readonly people: Readonly<Record<string, string>>;
  readonly priorities: readonly Choice[];
  readonly resolutions: readonly SiteResolution[];
}

function choicesOf(found: Found): readonly Choice[] {
  return 'choices' in found ? found.choices : found;
}

/** Reads the names for a connection's settings from Jira. Without an answer, ids are shown. */
export async function loadJiraNames(connectionId: string, accountIds: readonly string[]): Promise<JiraNames> {
  const [people, priorities, resolutions] = await Promise.allSettled([
    accountIds.length === 0 ? {} : namePeople(accountIds),
    listPriorities(connectionId),
    listResolutions(),
  ]);
  return {
    people: people.status === 'fulfilled' ? people.value : {},
    priorities: priorities.status === 'fulfilled' ? choicesOf(priorities.value) : [],
    resolutions: resolutions.status === 'fulfilled' ? resolutions.value : [],
  };
}

/** A previous choice, by its name or else its id. */
export function chosenBefore(value: string, name: string | undefined): Choice {
  return { value, name: name ?? value };
}
