import type { ProjectKey } from './project-problem';

/** A project and issue type in which rules of a connection have issues created. */
export interface RuledPlace {
  /** Names of the rules. */
  readonly rules: readonly string[];
  readonly projectKey: ProjectKey;
  readonly issueType: string;
  /** Ids of fields that its screens lack. */
  readonly missingFields: readonly string[];
}

/** What there is to say of a project to which rules send issues. */
interface OfRules<K extends string> {
  readonly kind: K;
  readonly connectionId: string;
  /** Names of the rules. */
  readonly rules: readonly string[];
  readonly projectKey: string;
}

export type RuledPlaceProblem =
  /** It was deleted, or the administrator cannot see it. */
  | OfRules<'ruled-project-unseen'>
  | OfRules<'ruled-project-archived'>
  | {
      readonly kind: 'ruled-missing-fields';
      readonly connectionId: string;
      readonly projectKey: string;
      readonly issueType: string;
      readonly fields: readonly string[];
    };

/** What is wrong where rules of a connection have issues created. */
export function ruledPlaceProblems(
  connectionId: string,
  places: readonly RuledPlace[],
): readonly RuledPlaceProblem[] {
  return places.flatMap((place): readonly RuledPlaceProblem[] => {
    const { rules, projectKey, issueType, missingFields: fields } = place;
    const { saved, now, isArchived } = projectKey;
    if (now === null) return [{ kind: 'ruled-project-unseen', connectionId, rules, projectKey: saved }];
    if (isArchived)
      return [{ kind: 'ruled-project-archived', connectionId, rules, projectKey: now ?? saved }];
    if (fields.length === 0) return [];
    return [{ kind: 'ruled-missing-fields', connectionId, projectKey: now ?? saved, issueType, fields }];
  });
}

/** Ids of the fields that screens lack, wherever a connection has issues created. */
export function lackingAnywhere({
  missingFields,
  ruledPlaces,
}: {
  readonly missingFields: readonly string[];
  readonly ruledPlaces: readonly RuledPlace[];
}): readonly string[] {
  return [...missingFields, ...ruledPlaces.flatMap((place) => place.missingFields)];
}
