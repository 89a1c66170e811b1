import type { ComponentProps, ReactElement } from 'react';
import { FiguresAnswer } from '../overview/figures-answer';
import { Standing } from '../overview/standing';

/** What a gadget shows with figures, and as of when they are; or why there are none and what to do. */
export function WithFigures({ children, ...answer }: ComponentProps<typeof FiguresAnswer>): ReactElement {
  return (
    <FiguresAnswer {...answer}>
      {(figures) => (
        <>
          {/* Before the first count is complete, all figures would be nothing. */}
          {figures.asOf !== null && children(figures)}
          <Standing figures={figures} />
        </>
      )}
    </FiguresAnswer>
  );
}
