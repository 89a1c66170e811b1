import type { JudgeResolutionResult, SiteResolution } from '../../../../src/contract/health';
import type { ResolutionMeaning } from '../../../../src/domain/mapping/resolution';
import type { Notice } from '../page/notice';

/** What a resolution counts as, in the words of the clock. */
export function meaningWord(counts: ResolutionMeaning | null): string {
  switch (counts) {
    case 'fixed':
      return 'Fixed';
    case 'closed':
      return 'Closed without a fix';
    case null:
      return 'Not judged yet';
  }
}

/** Why a resolution counts as it does. */
export function standingWords({ standing, counts }: Pick<SiteResolution, 'standing' | 'counts'>): string {
  switch (standing) {
    case 'rule':
      return `By name: ${counts === 'fixed' ? 'fixed' : 'closed'}`;
    case 'judged':
      return 'Judged by an administrator';
    case 'unjudged':
      return 'Clocks of issues with it run on';
  }
}

/** The result of judging a resolution. */
export function judgedNotice(name: string, counts: ResolutionMeaning, result: JudgeResolutionResult): Notice {
  switch (result.type) {
    case 'judged':
      return {
        tone: 'success',
        text: `“${name}” counts as ${counts === 'fixed' ? 'a fix' : 'closed without a fix'} from now on. The issues that waited are updated automatically.`,
      };
    case 'stale':
      return {
        tone: 'warning',
        text: `Nothing was saved: somebody else has judged “${name}” since this page was loaded. It counts as: ${meaningWord(result.current.counts).toLowerCase()}. The page now shows that; change it again if it is wrong.`,
      };
    case 'unknown-resolution':
      return { tone: 'danger', text: `Jira has no resolution “${name}” any more. Nothing was changed.` };
    case 'no-permission':
      return { tone: 'danger', text: 'You are no longer a Jira administrator. Nothing was changed.' };
  }
}
