import { makeResolver, type Handlers } from '@forge/resolver';
import { services } from '../adapters/forge/services';
import type { AdminApi } from '../contract/admin';
import { showAdmin } from '../usecases/connections/show-admin';
import { connectionFunctions } from './admin/connections';
import { healthFunctions } from './admin/health';
import { mappingFunctions } from './admin/mapping';
import { pickerFunctions } from './admin/pickers';
import { policyFunctions } from './admin/policies';
import { recordFunctions } from './admin/records';

/** Every function of the admin page. Each use case asks Jira whether the caller administers it. */
export const adminFunctions: Handlers<AdminApi> = {
  getOverview: () => showAdmin(services),
  ...connectionFunctions,
  ...pickerFunctions,
  ...policyFunctions,
  ...healthFunctions,
  ...mappingFunctions,
  ...recordFunctions,
};

/** Resolver of the admin page. */
export const adminPage = makeResolver<AdminApi>(adminFunctions);
