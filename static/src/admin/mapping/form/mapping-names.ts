import type { MappingSite, Named } from '../../../../../src/contract/mapping';
import type { Names } from '../../form/stale-message';

function byId(named: readonly Named[]): Names {
  return Object.fromEntries(named.map(({ id, name }) => [id, name]));
}

/** Names of the ids at a place of a connection's mapping. */
export function mappingNames(place: string, site: MappingSite): Names {
  const { people, priorities, components, securityLevels, statuses, resolutions } = site;
  if (place.endsWith('.resolutionId')) return byId(resolutions);
  const [, part] = place.split('.');
  switch (part) {
    case 'assignee':
      return people;
    case 'priorities':
      return byId(priorities);
    case 'components':
      return byId(components);
    case 'securityLevel':
      return byId(securityLevels);
    case 'statuses':
      return byId(statuses);
    case undefined:
    default:
      return {};
  }
}
