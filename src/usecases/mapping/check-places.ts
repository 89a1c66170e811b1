import type { Finding } from '../../contract/mapping';
import type { PlaceFindings } from '../../contract/routing';
import type { Connection } from '../../domain/connections/connection';
import { placesOf } from '../../domain/connections/places';
import type { Place } from '../../domain/routing/route-rule';
import { PlaceUnseenError, WHY_UNSEEN } from '../errors/place-unseen-error';
import { checkAgainst } from './check-mapping';
import type { FieldDirectory } from './ports';

/** Each place takes several calls of Jira. */
const AT_ONCE = 4;

function unseenFinding({ project, issueType }: Place, { rules }: Connection): Finding {
  const those = rules.filter(
    ({ place }) => place?.project.id === project.id && place.issueType.id === issueType.id,
  );
  const names = those.map(({ name }) => `“${name}”`).join(', ');
  const matched = those.length === 1 ? `rule ${names} matches` : `the rules ${names} match`;
  return {
    severity: 'stops',
    place: '',
    sentence: `${WHY_UNSEEN} Findings that ${matched} get no issue. Correct the rule, or restore the project in Jira.`,
  };
}

async function findingsAt(
  place: Place,
  connection: Connection,
  fields: FieldDirectory,
): Promise<PlaceFindings> {
  const there = { ...connection, ...place };
  try {
    await fields.refresh(there);
    const found = checkAgainst(there.mapping, await fields.read(there), fields.fits);
    return { place, findings: found.filter(({ severity }) => severity !== 'note') };
  } catch (error) {
    // The other places are still worth checking.
    if (error instanceof PlaceUnseenError) return { place, findings: [unseenFinding(place, connection)] };
    throw error;
  }
}

/**
 * What stands in the way of a connection's issues where its rules send them: fields that Jira requires there, and fields
 * and values that those projects lack. A place that Jira does not show is a problem like them.
 * @returns those places in which something does.
 * @throws CallFailedError if Jira fails.
 */
export async function checkPlaces(
  connection: Connection,
  fields: FieldDirectory,
): Promise<readonly PlaceFindings[]> {
  const [, ...elsewhere] = placesOf(connection);
  const found: PlaceFindings[] = [];
  for (let start = 0; start < elsewhere.length; start += AT_ONCE) {
    const some = elsewhere.slice(start, start + AT_ONCE);
    found.push(...(await Promise.all(some.map((place) => findingsAt(place, connection, fields)))));
  }
  return found.filter(({ findings }) => findings.length > 0);
}

/** The same as problems of the mapping, each with its place in Jira. */
export async function findingsElsewhere(
  connection: Connection,
  fields: FieldDirectory,
): Promise<readonly Finding[]> {
  const found = await checkPlaces(connection, fields);
  return found.flatMap(({ place: { project, issueType }, findings }) =>
    findings.map((finding) => ({
      ...finding,
      sentence: `${project.key}, ${issueType.name}: ${finding.sentence}`,
    })),
  );
}
