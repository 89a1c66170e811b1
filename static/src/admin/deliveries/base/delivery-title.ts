import { deliveryTitleWords as words } from './words';
/** What a delivery is called in a list: the title of its submission, or what is known instead. */
export function deliveryTitle(title: string | null | undefined, submissionId: string | null): string {
  if (title !== null && title !== undefined && title !== '') return title;
  return submissionId === null ? words.notReadable : words.submission(submissionId);
}
