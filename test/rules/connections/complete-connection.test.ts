import { completeConnection } from '../../../src/domain/connections/connection';
import { connectionWith } from '../../support/builders';

describe('a stored connection', () => {
  it('is read as it is if it says everything', () => {
    const connection = connectionWith({ pauseOnBlocker: true, decidesAlone: ['dev'] });
    expect(completeConnection(connection)).toEqual(connection);
  });

  it('gets the usual of what was not there when it was stored', () => {
    const { cvssBands, pauseOnBlocker, rules, mapping, ...older } = connectionWith();
    const { milestones, flags, ...olderMapping } = mapping;
    expect(completeConnection({ ...older, mapping: { ...olderMapping, labels: ['bounty'] } })).toEqual({
      ...older,
      cvssBands,
      pauseOnBlocker,
      rules,
      mapping: { ...olderMapping, labels: ['bounty'], milestones, flags },
    });
  });
});
