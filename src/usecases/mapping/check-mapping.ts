import type { Finding } from '../../contract/mapping';
import type { MappedValue, Mapping } from '../../domain/mapping/mapping';
import { severities } from '../../domain/sla/severity';
import { severityName } from '../../wording/names';
import { statusFindings } from './check-moves';
import { editFindings, requiredFindings, screenFindings } from './check-screens';
import { has, leavesOut } from './finding';
import type { FieldDirectory, JiraSurroundings, NamedId, ScreenField } from './ports';

type Fits = FieldDirectory['fits'];

function allowedOf({ createFields }: JiraSurroundings, id: string): readonly NamedId[] {
  return createFields.find((field) => field.id === id)?.allowed ?? [];
}

function priorityFindings({ priorities }: Mapping, jira: JiraSurroundings): readonly Finding[] {
  const offered = allowedOf(jira, 'priority');
  if (offered.length === 0) return [];
  return severities.flatMap((severity) => {
    const id = priorities[severity];
    if (id === undefined || has(offered, id)) return [];
    const sentence = `The project does not offer the priority ${id}: issues of severity ${severityName(severity)} are created without it.`;
    return [leavesOut(`priorities.${severity}`, sentence)];
  });
}

function componentFindings({ components }: Mapping, jira: JiraSurroundings): readonly Finding[] {
  if (!has(jira.createFields, 'components')) return [];
  const offered = allowedOf(jira, 'components');
  const { by, always, otherwise, table } = components;
  const chosen =
    by === 'nothing'
      ? always
      : [...always, ...Object.values(table), ...(otherwise === null ? [] : [otherwise])];
  return [...new Set(chosen)]
    .filter((id) => !has(offered, id))
    .map((id) =>
      leavesOut(
        'components',
        `The project has no component ${id}: an issue that would get it gets none at all.`,
      ),
    );
}

function levelFindings({ securityLevel }: Mapping, jira: JiraSurroundings): readonly Finding[] {
  if (securityLevel === null || !has(jira.createFields, 'security')) return [];
  if (has(allowedOf(jira, 'security'), securityLevel)) return [];
  const sentence = `The project does not offer the security level ${securityLevel}: issues are created without it and without the report, which everyone who can see the project could read.`;
  return [leavesOut('securityLevel', sentence)];
}

function misfit({ name, kind, allowed }: ScreenField, mapped: MappedValue, fits: Fits): string | null {
  if (!fits(kind, mapped))
    return mapped.from === 'submission'
      ? `Values from submissions do not fit “${name}”: issues are created without it.`
      : `This value does not fit “${name}”: issues are created without it.`;
  if (mapped.from !== 'fixed' || allowed.length === 0) return null;
  const chosen = typeof mapped.value === 'string' ? [mapped.value] : mapped.value;
  const gone = chosen.find((id) => id !== '' && !has(allowed, id));
  return gone === undefined
    ? null
    : `“${name}” does not offer the value ${gone}: issues are created without it.`;
}

function valueFindings(
  { fields }: Mapping,
  { createFields }: JiraSurroundings,
  fits: Fits,
): readonly Finding[] {
  return Object.entries(fields).flatMap(([id, mapped]) => {
    const field = createFields.find((each) => each.id === id);
    const sentence = field === undefined ? null : misfit(field, mapped, fits);
    return sentence === null ? [] : [leavesOut(`fields.${id}`, sentence)];
  });
}

const order: readonly Finding['severity'][] = ['stops', 'leaves-out', 'note'];

/**
 * Problems of a mapping, the worst first, without duplicates.
 * @param fits true if a value suits a kind of field.
 */
export function checkAgainst(mapping: Mapping, jira: JiraSurroundings, fits: Fits): readonly Finding[] {
  if (jira.createFields.length === 0) {
    const sentence =
      'You may not create issues in this project, so Jira does not show you its screens: nothing could be checked.';
    return [{ severity: 'note', place: '', sentence }];
  }
  const found = [
    ...requiredFindings(mapping, jira),
    ...screenFindings(mapping, jira),
    ...priorityFindings(mapping, jira),
    ...componentFindings(mapping, jira),
    ...levelFindings(mapping, jira),
    ...valueFindings(mapping, jira, fits),
    ...statusFindings(mapping, jira),
    ...editFindings(jira),
  ];
  return order.flatMap((severity) => found.filter((finding) => finding.severity === severity));
}
