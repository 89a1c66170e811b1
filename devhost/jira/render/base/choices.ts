import type { Choice, LinkType } from '../../seed/choices';
import { SECURITY_LEVELS } from '../../seed/projects';
import type { Status, StatusCategory } from '../../seed/workflow';
import type { Site } from '../../site/site';
import { selfLink } from './links';

interface OnSite {
  readonly site: Site;
}

export function renderPriority(priority: Choice, { site }: OnSite): object {
  const iconUrl = `${site.options.siteUrl}/images/icons/priorities/${priority.name.toLowerCase()}.svg`;
  return { self: selfLink(site, `/priority/${priority.id}`), iconUrl, name: priority.name, id: priority.id };
}

export function renderResolution(resolution: Choice, { site }: OnSite): object {
  const { id, name } = resolution;
  return { self: selfLink(site, `/resolution/${id}`), id, description: '', name };
}

export function renderSecurityLevel({ id, name }: Choice, { site }: OnSite): object {
  const description = SECURITY_LEVELS.find((level) => level.id === id)?.description ?? '';
  return { self: selfLink(site, `/securitylevel/${id}`), id, description, name };
}

export function renderOption(option: Choice, { site }: OnSite): object {
  return { self: selfLink(site, `/customFieldOption/${option.id}`), value: option.name, id: option.id };
}

export function renderComponent({ id, name }: Choice, site: Site): object {
  return { self: selfLink(site, `/component/${id}`), id, name };
}

export function renderLinkType(type: LinkType, site: Site): object {
  const { id, name, inward, outward } = type;
  return { id, name, inward, outward, self: selfLink(site, `/issueLinkType/${id}`) };
}

export function renderStatusCategory(category: StatusCategory, site: Site): object {
  const { id, key, colorName, name } = category;
  return { self: selfLink(site, `/statuscategory/${String(id)}`), id, key, colorName, name };
}

export function renderStatus(status: Status, site: Site): object {
  return {
    self: selfLink(site, `/status/${status.id}`),
    description: '',
    iconUrl: `${site.options.siteUrl}/images/icons/statuses/generic.png`,
    name: status.name,
    id: status.id,
    statusCategory: renderStatusCategory(status.category, site),
  };
}
