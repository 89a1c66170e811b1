import type { Group } from '../../seed/groups';
import type { Site } from '../../site/site';
import { selfLink } from './links';

export function renderGroup({ name, groupId }: Group, site: Site): object {
  return { name, groupId, self: selfLink(site, `/group?groupId=${encodeURIComponent(groupId)}`) };
}
