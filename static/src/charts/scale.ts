/** Steps between ticks that people read easily, times a power of ten. */
const STEPS = [1, 2, 5, 10];

/**
 * Ticks of an axis that starts at zero: at most five of them above it, the last one at or above the greatest value.
 * @param isWhole true for counts: no tick lies between whole numbers.
 */
export function ticksFor(greatest: number, isWhole: boolean): readonly number[] {
  if (!(greatest > 0)) return [0, 1];
  const rough = greatest / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(isWhole ? 1 : 0, (STEPS.find((each) => each * power >= rough) ?? 10) * power);
  const count = Math.ceil(greatest / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}
