import { services } from '../../adapters/forge/services';
import { showLozenge, type Lozenge } from '../../usecases/panel/show-lozenge';
import { panelPlaceOf } from './issue-context';

/** What Jira expects of `dynamicProperties` of an issue context. */
export type LozengeProperties = {
  readonly status?: { readonly type: 'lozenge'; readonly value: Lozenge };
};

/** Dynamic properties of the issue context: a lozenge such as "3 d left", or nothing. */
export async function issueLozenge(context: unknown): Promise<LozengeProperties> {
  const lozenge = await showLozenge(panelPlaceOf(context), services);
  return lozenge === null ? {} : { status: { type: 'lozenge', value: lozenge } };
}
