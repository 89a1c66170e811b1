import { parseDocument } from 'yaml';

const HEADING = [
  ' Made from manifest.yml by `npm run manifest:runs-on-atlassian`: the same app, but without calls to Bugcrowd. It cannot',
  ' compare cases with Bugcrowd and imports nothing; deliveries, clocks and panels are the same.',
].join('\n');

/**
 * The manifest of the "Runs on Atlassian" variant.
 * @param text of manifest.yml.
 * @returns the same manifest, its comments kept, without external domains.
 * @throws if there are none: then the app itself is that variant.
 */
export function toRunsOnAtlassian(text: string): string {
  const manifest = parseDocument(text);
  if (!manifest.deleteIn(['permissions', 'external']))
    throw new Error('The manifest has no permissions.external to leave out.');
  manifest.commentBefore = [HEADING, manifest.commentBefore].filter(Boolean).join('\n\n');
  return manifest.toString({ lineWidth: 120, flowCollectionPadding: true });
}
