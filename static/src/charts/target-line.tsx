import type { ReactElement } from 'react';
import { frame, heightAt, type Area } from './axes';
import type { Target } from './target';

/** Room for the words above the line; where it lies higher, they are below. */
const TEXT_PX = 18;

/** A level line across the whole chart, with its words on it. */
export function TargetLine({
  area,
  target: { name, value, text },
}: {
  readonly area: Area;
  readonly target: Target;
}): ReactElement {
  const y = heightAt(area, value);
  const right = area.width - frame.right;
  return (
    <g className="line series-target" aria-hidden="true">
      <polyline points={`${frame.left},${y} ${right},${y}`} />
      <text x={right} y={y - frame.top < TEXT_PX ? y + TEXT_PX - 4 : y - 6} textAnchor="end">
        {`${name} ${text}`}
      </text>
    </g>
  );
}
