import { createRemote } from '../../../../static/src/remote/create-remote';

describe('an answer that came with another one', () => {
  it('is shown immediately, and outdates earlier requests', async () => {
    let answer: (value: string) => void = () => undefined;
    const remote = createRemote(
      () =>
        new Promise<string>((resolve) => {
          answer = resolve;
        }),
    );
    const refreshed = remote.refresh();
    remote.replace('new');
    expect(remote.read()).toMatchObject({ type: 'ready', value: 'new' });
    answer('old');
    await refreshed;
    expect(remote.read()).toMatchObject({ type: 'ready', value: 'new' });
  });

  it('removes the message about a failure', async () => {
    const remote = createRemote<string>(() => Promise.reject(new Error('Storage is away.')));
    remote.replace('first');
    await remote.refresh();
    expect(remote.read()).toMatchObject({ staleBecause: 'Storage is away.' });
    remote.replace('second');
    expect(remote.read()).toMatchObject({ value: 'second', staleBecause: null });
  });
});
