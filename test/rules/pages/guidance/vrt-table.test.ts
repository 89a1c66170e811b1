import { cvssScore } from '../../../../scripts/vrt/cvss-score';
import { vrtTable } from '../../../../static/src/guidance/vrt-table';

describe('the table of the taxonomy', () => {
  const ids = Object.keys(vrtTable.entries);

  it('names its owner, its license, and that it was changed', () => {
    expect(vrtTable.notice).toMatch(/Bugcrowd.*Apache License, Version 2\.0.*AS IS.*Changed:/);
    expect(vrtTable.versions).toEqual(['2024-07-18', '1.17']);
  });

  it('has every entry of the two versions, each below an existing one', () => {
    expect(ids).toHaveLength(553);
    expect(ids.filter((id) => !id.includes('.'))).toHaveLength(37);
    const orphans = ids.filter(
      (id) => id.includes('.') && !(id.slice(0, id.lastIndexOf('.')) in vrtTable.entries),
    );
    expect(orphans).toEqual([]);
  });

  it('is sorted, so that a new build shows only real changes', () => {
    expect(ids).toEqual([...ids].sort());
    const old = Object.keys(vrtTable.deprecated);
    expect(old).toEqual([...old].sort());
  });

  it('maps each deprecated id to an entry, and none that is in use', () => {
    for (const [id, target] of Object.entries(vrtTable.deprecated)) {
      expect(ids).toContain(target);
      expect(ids).not.toContain(id);
    }
  });

  it('has the score of each vector', () => {
    for (const { cvss, score } of Object.values(vrtTable.entries))
      expect(score).toBe(cvss === undefined ? undefined : cvssScore(cvss));
  });
});
