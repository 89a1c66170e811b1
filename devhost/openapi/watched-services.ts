import type { Bugcrowd } from '../bugcrowd/contract';
import type { Jira } from '../jira/site/contract';
import type { Contract } from './contract';
import { watchExchange } from './watch-exchange';

/** A Jira whose exchanges are held against its document. */
export function watchedJira(jira: Jira, contract: Contract | null): Jira {
  if (contract === null) return jira;
  return {
    ...jira,
    async handle(request, caller) {
      let points = 0;
      let bytes: number | undefined;
      const response = await watchExchange(contract, request, async (passedOn) => {
        const answer = await jira.handle(passedOn, caller);
        ({ points, bytes } = answer);
        return answer.response;
      });
      return { response, points, bytes };
    },
  };
}

/** A Bugcrowd whose exchanges are held against its document. */
export function watchedBugcrowd(bugcrowd: Bugcrowd, contract: Contract | null): Bugcrowd {
  if (contract === null) return bugcrowd;
  return {
    ...bugcrowd,
    handle: (request) => watchExchange(contract, request, (passedOn) => bugcrowd.handle(passedOn)),
  };
}
