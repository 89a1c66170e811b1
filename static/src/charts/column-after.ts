/** Columns stand side by side, rows one below the other. */
export type ChartOrder = 'columns' | 'rows';

const arrows: Readonly<Record<ChartOrder, { readonly next: string; readonly previous: string }>> = {
  columns: { next: 'ArrowRight', previous: 'ArrowLeft' },
  rows: { next: 'ArrowDown', previous: 'ArrowUp' },
};

/** Where the arrow keys lead from a column, or from a row; `null` for other keys. */
export function columnAfter(
  key: string,
  index: number,
  count: number,
  order: ChartOrder = 'columns',
): number | null {
  switch (key) {
    case arrows[order].next:
      return Math.min(count - 1, index + 1);
    case arrows[order].previous:
      return Math.max(0, index - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
