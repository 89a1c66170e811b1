import type { AppFieldModule } from '../jira/site/contract';
import { appIdOf, ENVIRONMENT_ID } from './base/invocation';
import type { Manifest } from './base/manifest';

/**
 * The manifest's fields as Jira names them.
 *
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-custom-field/
 */
export function customFieldsOf(manifest: Manifest): readonly AppFieldModule[] {
  const appId = appIdOf(manifest);
  return manifest.modules['jira:customField'].map(({ key, name, description, type, readOnly }) => ({
    moduleKey: key,
    moduleId: `ari:cloud:ecosystem::extension/${appId}/${ENVIRONMENT_ID}/static/${key}`,
    key: `${appId}__DEVELOPMENT__${key}`,
    ...{ name, description, type, readOnly },
  }));
}
