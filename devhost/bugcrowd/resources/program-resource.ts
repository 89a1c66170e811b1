import type { Organization, Program } from '../store/programs';
import { one, type Resource } from './resource';

export function organizationResource({ id, name }: Organization): Resource {
  return {
    id,
    type: 'organization',
    attributes: { name },
    relationships: {},
    links: { self: `/organizations/${id}` },
  };
}

export function programResource({ id, code, name, organization }: Program): Resource {
  return {
    id,
    type: 'program',
    attributes: { code, name },
    relationships: {
      current_brief: one(null),
      organization: one({ id: organization.id, type: 'organization' }, `/organizations/${organization.id}`),
    },
    links: { self: `/programs/${id}` },
  };
}
