import type { SiteResolutionsResult } from '../../contract/health';
import { standingOf } from '../../domain/mapping/resolution';
import type { ResolutionBook, ViewerPermissions } from '../base/ports';
import { CallFailedError } from '../errors/call-failed-error';

export interface ListResolutionsPorts {
  readonly viewer: Pick<ViewerPermissions, 'mayAdminister'>;
  readonly resolutions: Pick<ResolutionBook, 'list' | 'names'>;
}

/** The site's resolutions for an administrator, with what each counts as and why. A failure of Jira is reported. */
export async function listResolutions({
  viewer,
  resolutions,
}: ListResolutionsPorts): Promise<SiteResolutionsResult> {
  if (!(await viewer.mayAdminister())) return { type: 'no-permission' };
  try {
    // The rule goes by English names, and the person reads their own language.
    const [all, names] = await Promise.all([resolutions.list(), resolutions.names()]);
    return {
      type: 'resolutions',
      resolutions: all.map((each) => ({
        id: each.id,
        name: names[each.id] ?? each.name,
        counts: each.counts,
        standing: standingOf(each),
      })),
    };
  } catch (error) {
    if (!(error instanceof CallFailedError)) throw error;
    return { type: 'failed', reason: error.message };
  }
}
