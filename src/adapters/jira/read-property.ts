import * as v from 'valibot';
import { PROJECTION_PROPERTY } from '../../domain/cases/projection';
import type { ReadProperty } from '../../domain/decide/issue-change';

/** The part of Jira's answer that `properties=` asks for. A property has any value that people give it. */
export const WithProperty = v.object({ properties: v.nullish(v.record(v.string(), v.unknown())) });

/** The app's property in such an answer. Jira leaves out one that an issue lacks. */
export function propertyIn(properties: v.InferOutput<typeof WithProperty>['properties']): ReadProperty {
  return { value: properties?.[PROJECTION_PROPERTY] };
}
