import { defaultMapping } from '../../src/domain/mapping/mapping';
import type { Scenario } from '../support/inject-faults';
import { changeSettings } from '../support/change-settings';

/** Scenarios under other circumstances. */

/** The same with a mapping of Bugcrowd's states to Jira statuses. */
export function withStatuses(scenario: Scenario, statuses: Readonly<Record<string, string>>): Scenario {
  const targets = Object.entries(statuses).map(([state, statusId]) => [
    state,
    { statusId, statusName: '', resolutionId: null },
  ]);
  const mapping = {
    priorities: {},
    statuses: Object.fromEntries(targets) as unknown,
    components: { by: 'nothing', table: {}, otherwise: null, always: [] },
    labels: [],
    securityLevel: null,
    assignee: null,
    fields: {},
  };
  return {
    ...scenario,
    async setUp(site) {
      const payload = { connectionId: 'demo', mapping, base: defaultMapping, evenSo: false };
      const saved = (await site.invoke('admin-page', 'saveMapping', { payload })) as {
        readonly type: string;
      };
      if (saved.type !== 'saved') throw new Error(`The mapping was not saved: ${JSON.stringify(saved)}`);
      await scenario.setUp(site);
    },
  };
}

/** The same with a web link from each issue to its submission. */
export function withLinks(scenario: Scenario): Scenario {
  return {
    ...scenario,
    async setUp(site) {
      await changeSettings(site, { linksToSource: true });
      await scenario.setUp(site);
    },
  };
}

/** The connection links from now on, and the issue has no link yet. */
export function beginningToLink(scenario: Scenario): Scenario {
  return {
    ...scenario,
    async setUp(site) {
      await scenario.setUp(site);
      await changeSettings(site, { linksToSource: true });
    },
  };
}

/** The same with a lag of Jira's index. */
export function withIndexLag(scenario: Scenario, indexLagMs: number): Scenario {
  return {
    ...scenario,
    async setUp(site) {
      site.fault({ target: 'jira', indexLagMs });
      await scenario.setUp(site);
    },
  };
}

/** The same with everything sent twice at once. */
export function sentTwice(scenario: Scenario): Scenario {
  return {
    ...scenario,
    async run(site) {
      const [reported] = await Promise.all([scenario.run(site), scenario.run(site)]);
      return reported;
    },
  };
}

/** The same with two consumers at once for everything that is queued first. */
export function queuedTwice(scenario: Scenario): Scenario {
  return {
    ...scenario,
    async run(site) {
      site.fault({ target: 'queue', duplicate: true });
      return scenario.run(site);
    },
  };
}
