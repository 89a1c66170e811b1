import { kvs, WhereConditions, type SetOptions } from '@forge/kvs';
import type { NamedPolicy } from '../../domain/cases/policy-change';
import type { ApplicationFailure, PolicyApplication } from '../../domain/policies/application';
import type { ApplicationStore } from '../../usecases/policies/ports';
import { APPLICATION_KEY, applicationFailurePrefix, CANCELLED_APPLICATION_KEY } from './keys';
import { fromRecord, fromValue, toRecord, type StoredRecord } from './stored-record';

/** Long enough to read the failures; the next job has its own. */
const TTL: SetOptions = { ttl: { unit: 'DAYS', value: 30 } };

/** The platform's largest page. Failures beyond these few pages are not listed. */
const PAGE_SIZE = 100;
const MAX_PAGES = 10;

/** As it was stored when only policies could be applied. */
type EarlierApplication = Omit<PolicyApplication, 'plan'> & { readonly policy: NamedPolicy };

function withPlan({ policy, ...job }: EarlierApplication): PolicyApplication {
  return { ...job, plan: { type: 'policy', policy } };
}

/** The job that applies a policy, or rules, to open cases. */
export const applicationStore: ApplicationStore = {
  async load() {
    const [stored, cancelledId] = await Promise.all([
      kvs.get<StoredRecord<PolicyApplication | EarlierApplication>>(APPLICATION_KEY),
      kvs.get<string>(CANCELLED_APPLICATION_KEY),
    ]);
    const known = fromValue(stored);
    if (known === null) return null;
    const job = 'plan' in known ? known : withPlan(known);
    return job.id === cancelledId ? { ...job, phase: 'cancelled' } : job;
  },
  async save(job) {
    await kvs.set(APPLICATION_KEY, toRecord(job));
  },
  async cancel(jobId) {
    // Under its own key, because a running step saves the job once more.
    await kvs.set(CANCELLED_APPLICATION_KEY, jobId);
  },
  async addFailure(jobId, failure) {
    await kvs.set(`${applicationFailurePrefix(jobId)}${failure.caseKey}`, toRecord(failure), TTL);
  },
  async failures(jobId) {
    const query = kvs
      .query()
      .where('key', WhereConditions.beginsWith(applicationFailurePrefix(jobId)))
      .limit(PAGE_SIZE);
    const found: ApplicationFailure[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < MAX_PAGES; page += 1) {
      const asked = cursor === undefined ? query : query.cursor(cursor);
      const { results, nextCursor } = await asked.getMany<StoredRecord<ApplicationFailure>>();
      found.push(...results.map(({ value }) => fromRecord(value)));
      if (nextCursor === undefined) break;
      cursor = nextCursor;
    }
    return found;
  },
};
