import { allFaultModes } from './fault-points';
import { injectFaults, type Scenario } from './inject-faults';
import { createLocalSite, type LocalSite } from './local-site';

/** One scenario takes seconds; enough for a busy machine. */
const SCENARIO_TIMEOUT_MS = 240_000;

/**
 * A test for each scenario: whatever call fails in whatever way, the end state is right.
 * @param leastCalls minimum number of calls in all scenarios: fewer would mean that something is no longer tested.
 */
export function describeInjection(
  name: string,
  scenarios: Readonly<Record<string, Scenario>>,
  leastCalls: number,
): void {
  describe(`${name}, whatever call fails`, () => {
    let site: LocalSite;
    const total = { calls: 0, runs: 0 };
    beforeAll(async () => {
      site = await createLocalSite();
    });

    it.each(Object.entries(scenarios))(
      '%s',
      async (title, scenario) => {
        const { points, runs, problems } = await injectFaults(site, scenario);
        total.calls += points.length;
        total.runs += runs;
        process.stdout.write(
          `${title}: ${points.length} calls, each broken in up to ${allFaultModes.length} ways: ${runs} runs\n`,
        );
        expect(problems).toEqual([]);
      },
      SCENARIO_TIMEOUT_MS,
    );

    it(`that is ${leastCalls} calls at least, each broken in up to ${allFaultModes.length} ways`, () => {
      process.stdout.write(`${name}: ${total.calls} fault points, ${total.runs} runs\n`);
      expect(total.calls).toBeGreaterThanOrEqual(leastCalls);
      expect(total.runs).toBeGreaterThan(total.calls * (allFaultModes.length - 1));
    });
  });
}
