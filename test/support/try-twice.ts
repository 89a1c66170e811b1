// At once, not after the file's other tests, which may build on what this one leaves.
jest.retryTimes(1, { logErrorsBeforeRetry: true, retryImmediately: true });
