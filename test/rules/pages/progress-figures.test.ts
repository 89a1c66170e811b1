import { minutesLeft, partOf } from '../../../static/src/admin/reconcile/progress-figures';

describe('the finished share', () => {
  it.each([
    [0, 100, 0],
    [25, 100, 0.25],
    [100, 100, 1],
    // Read twice, because it changed meanwhile.
    [101, 100, 1],
    [5, null, null],
    [0, 0, null],
  ])('%d of %s', (done, total, part) => {
    expect(partOf(done, total)).toBe(part);
  });
});

describe('the minutes left', () => {
  it.each([
    [0, 1200, 100, 12],
    [1, 1200, 100, 12],
    [1199, 1200, 100, 1],
    [1200, 1200, 100, null],
    [1300, 1200, 100, null],
    [0, null, 100, null],
    [0, 1200, null, null],
    [0, 1200, 0, null],
  ])('%d of %s at %s a minute', (done, total, perMinute, minutes) => {
    expect(minutesLeft(done, total, perMinute)).toBe(minutes);
  });
});
