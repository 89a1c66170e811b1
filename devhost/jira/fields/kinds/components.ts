import { asList, type FieldValue } from '../../model/field-value';
import { nameOf } from '../../seed/choices';
import { COMPONENTS } from '../../seed/projects';
import { renderComponent } from '../../render/base/choices';
import { parsed, rejected, type FieldKind } from './field-kind';
import { findChoice } from './choice';

const MESSAGES = {
  malformed: "Could not find valid 'id' or 'name' in component object.",
  id: (id: string) => `Component id '${id}' is not valid`,
  text: (name: string) => `Component name '${name}' is not valid`,
};

/** Jira logs components one by one, each with an item of its own. */
export const componentsKind: FieldKind = {
  schema: { type: 'array', items: 'component' },
  operations: ['add', 'set', 'remove'],
  parse(input, context) {
    if (input === null || input === undefined) return parsed(undefined);
    if (!Array.isArray(input)) return rejected('data was not an array');
    const elements: readonly unknown[] = input;
    const ids = new Set<string>();
    for (const element of elements) {
      const found = findChoice(element, context.project.components, 'name', MESSAGES);
      if ('error' in found) return rejected(found.error);
      ids.add(found.choice.id);
    }
    return parsed(ids.size === 0 ? undefined : [...ids]);
  },
  render: (value, { site }) =>
    idsOf(value).map((id) => renderComponent({ id, name: nameOf(COMPONENTS, id) }, site)),
  allowedValues: ({ project, site }) =>
    project.components.map((component) => renderComponent(component, site)),
  log(before, after) {
    const gone = idsOf(before).filter((id) => !idsOf(after).includes(id));
    const added = idsOf(after).filter((id) => !idsOf(before).includes(id));
    return [
      ...gone.map((id) => ({ from: logged(id), to: NOTHING })),
      ...added.map((id) => ({ from: NOTHING, to: logged(id) })),
    ];
  },
};

const NOTHING = { id: null, text: null };

function logged(id: string): { readonly id: string; readonly text: string } {
  return { id, text: nameOf(COMPONENTS, id) };
}

function idsOf(value: FieldValue | undefined): readonly string[] {
  return value === undefined ? [] : asList(value);
}
