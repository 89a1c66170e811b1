import type { Site } from '../../page/page-control';
import { readDocument } from '../base/read-document';

/** The flags that the policies of the site mention, presets included, each once, in order: one flag has one name. */
export function knownFlags({ policies }: Pick<Site, 'policies'>): readonly string[] {
  const all = policies.flatMap((policy) => readDocument(policy).accelerations ?? []);
  return [...new Set(all.map(({ when }) => when))].sort();
}
