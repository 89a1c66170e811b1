import { joinToken } from '../../../static/src/admin/connections/token/join-token';

describe('the two parts of an API credential', () => {
  it.each([
    ['bounty-bot', 'secret', 'bounty-bot:secret'],
    // Both in the first field, as they were copied.
    ['bounty-bot:secret', '', 'bounty-bot:secret'],
    // A colon in a name that has a password is the server's to refuse.
    ['bounty:bot', 'secret', 'bounty:bot:secret'],
    ['bounty-bot', '', 'bounty-bot:'],
    ['', 'secret', ':secret'],
    ['', '', ''],
  ])('%s and %s are %s', (userName, password, token) => {
    expect(joinToken(userName, password)).toBe(token);
  });
});
