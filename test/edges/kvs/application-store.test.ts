import { kvs } from '@forge/kvs';
import { applicationStore } from '../../../src/adapters/kvs/application-store';
import { APPLICATION_KEY } from '../../../src/adapters/kvs/keys';
import { toRecord } from '../../../src/adapters/kvs/stored-record';
import { beginApplication } from '../../../src/domain/policies/application';
import { installStorage } from '../../support/storage-platform';

const policy = { id: 'acme', version: 2, name: 'Acme' };
const { plan, ...others } = beginApplication(
  {
    id: 'job',
    plan: { type: 'policy', policy },
    connectionIds: ['demo'],
    startedBy: 'admin',
    startedByName: 'Ada',
    expected: 5,
  },
  '2026-11-10T12:00:00Z',
);

describe('the store of the application to open cases', () => {
  beforeEach(() => {
    installStorage([]);
  });

  it('reads one that was stored when only policies could be applied', async () => {
    await kvs.set(APPLICATION_KEY, toRecord({ ...others, policy }));
    expect(await applicationStore.load()).toEqual({ ...others, plan });
  });
});
