import type { FailedTransition } from '../../domain/cases/tracked-issue';
import type { RuledPlace } from '../../domain/health/ruled-places';
import type { Connection } from '../../domain/connections/connection';
import { placesOf } from '../../domain/connections/places';
import { projectInJira } from './project-in-jira';
import type { ProjectKeys, SkippedFieldsReader } from './ports';

interface ExaminePlacesPorts {
  readonly skippedFieldsReader: SkippedFieldsReader;
  readonly projects: ProjectKeys;
}

/** The facts about the places to which rules of a connection send issues. */
export function examinePlaces(
  connection: Connection,
  { skippedFieldsReader, projects }: ExaminePlacesPorts,
): Promise<readonly RuledPlace[]> {
  const [, ...elsewhere] = placesOf(connection);
  return Promise.all(
    elsewhere.map(async (place): Promise<RuledPlace> => {
      const there = { ...connection, ...place };
      const [missingFields, projectKey] = await Promise.all([
        skippedFieldsReader.of(there),
        projectInJira(there, projects),
      ]);
      const { project, issueType } = place;
      const rules = connection.rules.filter(
        (rule) => rule.place?.project.id === project.id && rule.place.issueType.id === issueType.id,
      );
      return {
        rules: rules.map(({ name }) => name),
        projectKey,
        issueType: issueType.name,
        missingFields,
      };
    }),
  );
}

/** The latest failed moves to mapped statuses, wherever the connection has issues. */
export async function failedTransitionsOf(
  connection: Connection,
  { skippedFieldsReader }: Pick<ExaminePlacesPorts, 'skippedFieldsReader'>,
): Promise<readonly FailedTransition[]> {
  const found = await Promise.all(
    placesOf(connection).map((place) => skippedFieldsReader.failedTransitionsOf({ ...connection, ...place })),
  );
  return found.flat();
}
