import type { Handlers } from '@forge/resolver';
import { services } from '../adapters/forge/services';
import type { AdminApi } from '../contract/admin';
import { showAdmin } from '../usecases/connections/show-admin';
import { agreementFunctions } from './admin/agreement';
import { auditFunctions } from './admin/audit';
import { columnFunctions } from './admin/columns';
import { configurationFunctions } from './admin/configuration';
import { connectionChoiceFunctions } from './admin/connection-choices';
import { connectionFunctions } from './admin/connections';
import { deliveryFunctions } from './admin/deliveries';
import { evidenceFunctions } from './admin/evidence';
import { figuresFunctions } from './admin/figures';
import { findingFunctions } from './admin/findings';
import { healthFunctions } from './admin/health';
import { linkingFunctions } from './admin/linking';
import { mappingFunctions } from './admin/mapping';
import { policyFunctions } from './admin/policies';
import { reconcileFunctions } from './admin/reconcile';
import { routingFunctions } from './admin/routing';
import { signingFunctions } from './admin/signing';
import { ownResolver } from './base/own-resolver';

/** All functions of the admin page. Each use case asks Jira whether the caller is an administrator. */
export const adminFunctions: Handlers<AdminApi> = {
  getOverview: () => showAdmin(services),
  ...connectionFunctions,
  ...agreementFunctions,
  ...signingFunctions,
  ...connectionChoiceFunctions,
  ...policyFunctions,
  ...healthFunctions,
  ...columnFunctions,
  ...mappingFunctions,
  ...routingFunctions,
  ...deliveryFunctions,
  ...reconcileFunctions,
  ...findingFunctions,
  ...linkingFunctions,
  ...figuresFunctions,
  ...auditFunctions,
  ...evidenceFunctions,
  ...configurationFunctions,
};

/** Resolver of the admin page. */
export const adminPage = ownResolver<AdminApi>(adminFunctions);
