import type { SaveTokenResult } from '../../../../src/contract/health-view';
import { countText } from '../../../../src/wording/figures';
import { asSentence } from '../../ui/as-sentence';
import { untakenNotice, type Notice } from '../notice';

/** What saving or removing a token came to. */
export function tokenNotice(connectionId: string, result: SaveTokenResult): Notice {
  switch (result.type) {
    case 'saved': {
      const { submissions } = result;
      if (submissions === 0)
        return {
          tone: 'warning',
          text: 'The token is saved, but it sees no submission of the programme. If there are some, give its user the role “Viewer” in the programme.',
        };
      const sees =
        submissions === null
          ? 'Bugcrowd did not say how many submissions it sees.'
          : `It sees ${countText(submissions, 'submission')} of the programme.`;
      return {
        tone: 'success',
        text: `The token is saved. ${sees} Every submission is being compared now, and what changes every hour from now on.`,
      };
    }
    case 'removed':
      return { tone: 'success', text: 'The token is removed. Bugcrowd is not asked any more.' };
    case 'invalid':
      return { tone: 'danger', text: `Nothing was changed: ${asSentence(result.problem)}` };
    case 'unknown-connection':
    case 'no-permission':
      return untakenNotice(connectionId, result);
  }
}
