import type { Named } from '../../../../../src/contract/mapping';
import type { Choice, Search } from '../../../ui/choice';
import { namedChoicesWords as words } from './words';

/** A chosen thing in Jira; by its id if Jira no longer offers it. */
export function toChoice(id: string, offered: readonly Named[]): Choice {
  const name = offered.find((each) => each.id === id)?.name;
  return name === undefined ? { value: id, name: words.noLongerAvailable(id) } : { value: id, name };
}

/** Searches a loaded list, by name and id. */
export function searchNamed(offered: readonly (Named & { readonly detail?: string })[]): Search {
  return (text) => {
    const wanted = text.toLowerCase();
    const found = offered.filter(
      ({ id, name }) => name.toLowerCase().includes(wanted) || id.toLowerCase().includes(wanted),
    );
    return Promise.resolve(
      found.map(({ id, name, detail }) => ({ value: id, name, ...(detail !== undefined && { detail }) })),
    );
  };
}
