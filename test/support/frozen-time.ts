/** Lets time move only when a test moves it, so that a run can be repeated to the millisecond. */
export function freezeTime(): void {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'performance', 'hrtime'] });
}
