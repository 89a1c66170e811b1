import type { ComparisonView } from '../../src/contract/reconcile';
import type { ComparisonResult } from '../../src/domain/reconcile/comparison';
import type { Site } from './site';
import { deliveryOf, submissionAt } from './submission-builders';
import { maintenanceSite } from './maintenance-site';

const MINUTE_MS = 60_000;

type On = Extract<ComparisonView, { type: 'on' }>;

/** A site that is compared with Bugcrowd. */
export interface ComparedSite {
  readonly ago: (ms: number) => Promise<Date>;
  /** How the demo connection is compared. @throws if it is not. */
  readonly comparison: () => Promise<On>;
  /** Compares everything. @returns the result. */
  readonly full: () => Promise<ComparisonResult>;
  /** Sets the token, and waits for the comparison that this starts. */
  readonly watch: () => Promise<void>;
  /** Stores submissions in Bugcrowd, and delivers them. */
  readonly tell: (...numbers: readonly number[]) => Promise<void>;
  /** Stores submissions in Bugcrowd whose deliveries were lost. */
  readonly lose: (...numbers: readonly number[]) => Promise<void>;
}

export function comparedSite(site: Site): ComparedSite {
  const { ask, demo, setToken, quiet } = maintenanceSite(site);
  const ago: ComparedSite['ago'] = async (ms) => new Date((await site.now()).getTime() - ms);
  const comparison: ComparedSite['comparison'] = async () => {
    const view = (await demo()).comparison;
    if (view.type === 'off') throw new Error(`Off: ${view.because}`);
    return view;
  };
  return {
    ago,
    comparison,
    async full() {
      expect(await ask('startComparison')).toEqual({ type: 'started' });
      await quiet();
      const { run, lastFull } = await comparison();
      expect(run).toBeNull();
      if (lastFull === null) throw new Error('There was no full comparison.');
      return lastFull;
    },
    async watch() {
      await setToken();
      await quiet();
    },
    async tell(...numbers) {
      const triagedAt = await ago(30 * MINUTE_MS);
      const reported = numbers.map((number) => submissionAt(number, triagedAt));
      await site.bugcrowd(reported);
      for (const each of reported) await site.deliver(deliveryOf(each));
      await site.settle();
    },
    async lose(...numbers) {
      const triagedAt = await site.now();
      await site.bugcrowd(numbers.map((number) => submissionAt(number, triagedAt)));
    },
  };
}
