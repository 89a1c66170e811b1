import { describeLoggedApp } from '../support/site';

describeLoggedApp('the first page of the local host', (site) => {
  it('is drawn with Atlassian’s tokens, and nothing is printed for it', async () => {
    const before = site.host().log().length;
    for (const path of ['/', '/host/assets/theme.css']) {
      const response = await fetch(site.host().origin + path);
      expect(response.status).toBe(200);
      expect(await response.text()).toContain(path === '/' ? 'Bounty Clock' : '--ds-surface');
    }
    expect(site.host().log().slice(before)).toBe('');
  });
});
