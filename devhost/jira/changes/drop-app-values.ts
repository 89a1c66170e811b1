import type { Site } from '../site/site';

/** Takes the values of the app's fields off every issue, without a trace. */
export function dropAppValues({ appFields, issues }: Site): void {
  const ids = appFields.present().map(({ id }) => id);
  for (const issue of [...issues.all()]) {
    if (!ids.some((id) => issue.values.has(id))) continue;
    const values = new Map([...issue.values].filter(([id]) => !ids.includes(id)));
    issues.save({ ...issue, values });
  }
}
