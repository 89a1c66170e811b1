import type { Named } from '../../../../src/contract/mapping';
import type { Choice, Search } from '../../ui/choice';

/** Something of Jira's that was chosen; by its id where Jira does not offer it any longer. */
export function toChoice(id: string, offered: readonly Named[]): Choice {
  const name = offered.find((each) => each.id === id)?.name;
  return name === undefined ? { value: id, name: `${id} (no longer available)` } : { value: id, name };
}

/** Searches a list that is here already, by name and id. */
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
