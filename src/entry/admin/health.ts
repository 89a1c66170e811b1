import type { Handlers } from '@forge/resolver';
import * as v from 'valibot';
import { services } from '../../adapters/forge/services';
import type { HealthApi } from '../../contract/health';
import { visibleLine } from '../../domain/findings/visible-line';
import { decideRequests } from '../../usecases/health/decide-requests';
import { listRequests } from '../../usecases/health/waiting-requests';
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

const DecideInput = v.object({
  decision: v.picklist(['approve', 'decline']),
  reason: v.pipe(v.string(), v.maxLength(1000), v.transform(visibleLine)),
  // Each is a change of an issue: more would not fit into one invocation.
  items: v.pipe(
    v.array(
      v.object({ caseKey: v.pipe(v.string(), v.maxLength(250)), version: v.pipe(v.number(), v.integer()) }),
    ),
    v.maxLength(10),
  ),
});

export const healthFunctions: Handlers<HealthApi> = {
  getHealth: () => showHealth(services),
  listSiteResolutions: () => listResolutions(services),
  judgeResolution: ({ payload, context }) =>
    judgeResolution(v.parse(JudgeInput, payload), personOf(context), services),
  listRequests: ({ context }) => listRequests(personOf(context), services),
  decideRequests: ({ payload, context }) =>
    decideRequests(v.parse(DecideInput, payload), personOf(context), services),
};
