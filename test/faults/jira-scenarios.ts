import type { Language } from '../../devhost/jira/language/language';
import type { Scenario } from '../support/inject-faults';
import { haveIssue, higherSeverity, ISSUE, newTitle, raised, send } from './scenarios';

const MINUTE_MS = 60_000;

/** The same in a Jira in another language. */
export function inLanguage(scenario: Scenario, language: Language): Scenario {
  return {
    ...scenario,
    async setUp(site) {
      site.host.jira.change({ language });
      await scenario.setUp(site);
    },
  };
}

/** The title changes after somebody has moved the issue to a project with few fields. */
export const renamedAfterMove: Scenario = {
  ...newTitle,
  async setUp(site) {
    await haveIssue(site);
    site.host.jira.change({ move: ISSUE, to: 'BARE' });
    await site.settle();
  },
};

/** The severity rises while a security level hides the issue from the app, which sees it again ten minutes later. */
export const raisedWhileHidden: Scenario = {
  ...higherSeverity,
  telling: 'changes',
  setUp: haveIssue,
  async run(site) {
    site.host.jira.change({ hide: ISSUE });
    await send(site, raised);
    await site.advance(10 * MINUTE_MS);
    site.host.jira.change({ level: ISSUE, without: [] });
    return 'nothing';
  },
};
