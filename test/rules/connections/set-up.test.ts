import { stepAfter, type SetUpStep } from '../../../src/domain/connections/set-up';

describe('the next step of a set-up', () => {
  it.each<[SetUpStep, SetUpStep, SetUpStep]>([
    ['address', 'address', 'secret'],
    ['admission', 'admission', 'review'],
    ['secret', 'review', 'review'],
    ['secret', 'policy', 'policy'],
    ['policy', 'address', 'admission'],
    ['review', 'review', 'review'],
  ])('after %s, where %s was next, is %s', (done, next, after) => {
    expect(stepAfter(done, next)).toBe(after);
  });
});
