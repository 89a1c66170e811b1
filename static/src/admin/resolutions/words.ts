import type { JudgeResolutionResult, SiteResolution } from '../../../../src/contract/health';
import type { ResolutionMeaning } from '../../../../src/domain/mapping/resolution';
import type { Notice } from '../page/notice';

/** Texts of `site-resolutions.tsx`. */
export const siteResolutionsWords = {
  whenIssueIsDone:
    'When an issue is done in Jira, its resolution says whether it was fixed. As long as nobody has judged a resolution, clocks of issues with it keep running and no notices are sent; once judged, they stop as of when the issue was done. A judgment applies to every connection whose settings do not say otherwise. Changing it later applies only to issues that are done after the change.',
  is: (name: string, value: string) => `“${name}” is ${value}`,
  saving: 'Saving…',
  notJudged: (name: string) => `“${name}” could not be judged.`,
  resolutionsOfThisSite: 'Resolutions of this site',
  columns: ['Resolution', 'Counts as', 'Because', 'Judge'],
} as const;

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
      return 'Clocks of issues with it keep running';
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
      return { tone: 'danger', text: `Jira no longer has a resolution “${name}”. Nothing was changed.` };
    case 'no-permission':
      return { tone: 'danger', text: 'You are no longer a Jira administrator. Nothing was changed.' };
  }
}
