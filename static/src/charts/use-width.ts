import { useEffect, useRef, useState, type RefObject } from 'react';

/** Before the first measurement, and where nothing can be measured. */
const USUAL_PX = 640;

/** The width of an element in pixels, as it changes: text in a chart keeps its size at every width. */
export function useWidth(): readonly [RefObject<HTMLDivElement>, number] {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(USUAL_PX);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.width > 0) setWidth(entry.contentRect.width);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return [ref, width];
}
