import type { TestTokenResult } from '../../../../../src/contract/connections';
import type { SaveTokenResult } from '../../../../../src/contract/connections';
import { countText } from '../../../../../src/wording/figures';
import { asSentence } from '../../../ui/as-sentence';
import { refusedNotice, type Notice } from '../../page/notice';

/** The result of saving or removing a token. */
export function tokenNotice(connectionId: string, result: SaveTokenResult): Notice {
  switch (result.type) {
    case 'saved': {
      const { submissions } = result;
      if (submissions === 0)
        return {
          tone: 'warning',
          text: 'The token is saved, but it sees no submissions of the program. If there are any, give its user the role “Viewer” in the program.',
        };
      const sees =
        submissions === null
          ? 'Bugcrowd did not say how many submissions it sees.'
          : `It sees ${countText(submissions, 'submission')} of the program.`;
      return {
        tone: 'success',
        text: `The token is saved. ${sees} All submissions are being compared now, and changed ones every hour.`,
      };
    }
    case 'removed':
      return { tone: 'success', text: 'The token was removed. The app no longer calls Bugcrowd.' };
    case 'invalid':
      return { tone: 'danger', text: `Nothing was changed: ${asSentence(result.problem)}` };
    case 'unknown-connection':
    case 'no-permission':
      return refusedNotice(connectionId, result);
  }
}

/** Bugcrowd lists this many programs at once. */
const MAX_PROGRAMS = 100;

/** The owner of a token and what it sees, for a connection to a program. */
export function testedTokenNotice(connectionId: string, program: string, result: TestTokenResult): Notice {
  switch (result.type) {
    case 'token': {
      const { userName, programs, submissions } = result;
      const others = programs.length < MAX_PROGRAMS ? '' : ' and possibly others';
      const sees =
        programs.length === 0
          ? 'It sees no program.'
          : `It sees ${countText(programs.length, 'program')}: ${programs.join(', ')}${others}.`;
      const isSeen = programs.includes(program) || (submissions ?? 0) > 0;
      if (!isSeen && programs.length < MAX_PROGRAMS)
        return {
          tone: 'warning',
          text: `Bugcrowd accepts the token of user “${userName}”, but it does not see program “${program}”. ${sees} Give its user the role “Viewer” in the program.`,
        };
      const count =
        submissions === null
          ? 'Bugcrowd did not say how many submissions.'
          : `Of “${program}” it sees ${countText(submissions, 'submission')}.`;
      return { tone: 'success', text: `Bugcrowd accepts the token of user “${userName}”. ${sees} ${count}` };
    }
    case 'refused':
      return { tone: 'danger', text: `The token cannot be used: ${asSentence(result.reason)}` };
    case 'invalid':
      return { tone: 'danger', text: asSentence(result.problem) };
    case 'unknown-connection':
    case 'no-permission':
      return refusedNotice(connectionId, result);
  }
}
