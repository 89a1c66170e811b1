import type { Handlers } from '@forge/resolver';
import { services } from '../../adapters/forge/services';
import type { HealthApi } from '../../contract/health';
import { showHealth } from '../../usecases/health/show-health';

export const healthFunctions: Handlers<HealthApi> = {
  getHealth: () => showHealth(services),
};
