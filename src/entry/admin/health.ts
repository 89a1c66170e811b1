import type { Handlers } from '@forge/resolver';
import * as v from 'valibot';
import { services } from '../../adapters/forge/services';
import type { HealthApi } from '../../contract/health';
import { judgeResolution } from '../../usecases/health/judge-resolution';
import { listResolutions } from '../../usecases/health/list-resolutions';
import { showHealth } from '../../usecases/health/show-health';
import { personOf } from './person-of';

const Meaning = v.picklist(['fixed', 'closed']);
const JudgeInput = v.object({
  resolutionId: v.pipe(v.string(), v.regex(/^\d{1,18}$/)),
  counts: Meaning,
  base: v.object({ counts: v.nullable(Meaning) }),
});

export const healthFunctions: Handlers<HealthApi> = {
  getHealth: () => showHealth(services),
  listSiteResolutions: () => listResolutions(services),
  judgeResolution: ({ payload, context }) =>
    judgeResolution(v.parse(JudgeInput, payload), personOf(context), services),
};
