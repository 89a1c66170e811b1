import type { Call } from '../http/call';
import type { Properties } from '../model/issue';

/** The list of an entity's property keys, which comes without the values. */
export function propertyKeys(call: Call, properties: Properties): object {
  const base = `${call.site.options.siteUrl}${call.path}`;
  return { keys: [...properties.keys()].map((key) => ({ self: `${base}/${encodeURIComponent(key)}`, key })) };
}
