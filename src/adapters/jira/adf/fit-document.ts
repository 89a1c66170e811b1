import type { AdfDocument, AdfNode } from './adf';
import { doc } from './build';
import { keepBlocks } from './keep-blocks';

/**
 * Jira refuses a longer text: "The entered text is too long. It exceeds the allowed limit of 32,767
 * characters." Its API does not say whether rich text counts as shown or as serialized; the serialized form
 * is the longer of the two.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/
 * (CustomFieldContextDefaultValueTextArea)
 */
export const JIRA_TEXT_LIMIT = 32_767;

/**
 * A document of at most `limit` UTF-16 units when serialized. Blocks from the first that does not fit are replaced by
 * the notice; a block that is too long for the whole document is cut inside.
 * @throws RangeError if not even the notice fits
 */
export function fitDocument(
  blocks: readonly AdfNode[],
  limit: number,
  notice: readonly AdfNode[],
): AdfDocument {
  if (fits(blocks, limit)) return doc(blocks);
  const room = limit - serializedLength(doc(notice));
  if (room < 0) throw new RangeError(`A document of ${limit} characters cannot hold its notice`);
  return doc([...keepBlocks(blocks, room), ...notice]);
}

/** True if a document of these blocks has at most `limit` UTF-16 units when serialized. */
export function fits(blocks: readonly AdfNode[], limit: number): boolean {
  return serializedLength(doc(blocks)) <= limit;
}

function serializedLength(document: AdfDocument): number {
  return JSON.stringify(document).length;
}
