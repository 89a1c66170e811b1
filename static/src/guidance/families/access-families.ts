import type { CweFamily } from '../base/checklist';
import { cheatSheet } from '../base/links';

/** Authentication and authorization. */
export const accessFamilies = {
  accessControl: {
    title: 'Broken access control',
    cwe: [284, 285, 639, 723, 862, 863, 932, 935],
    items: [
      'Check on the server, in every request, that this person may do this to this object.',
      'Refuse by default, in one place that new endpoints cannot miss.',
      'Look objects up within what the person may see, rather than by id alone; hard-to-guess ids are no permission.',
      'Look for siblings: the same object over another endpoint, method, export or API version.',
      'Test each role against each action, and one tenant against another.',
    ],
    links: [
      cheatSheet('Authorization'),
      cheatSheet('Insecure Direct Object Reference Prevention'),
      cheatSheet('Authorization Testing Automation'),
    ],
  },
  privileges: {
    title: 'Too many rights',
    cwe: [250, 266, 269, 276, 732],
    items: [
      'Take away every right that the task does not need, of people, services and database accounts alike.',
      'Do not let people change their own role, or fields that decide it.',
      'Ship without open defaults: no shared administrator, no files that everyone may write.',
      'Drop raised rights as soon as the step that needs them is done.',
      'Review who used them while they were too wide.',
    ],
    links: [cheatSheet('Authorization'), cheatSheet('Database Security')],
  },
  authentication: {
    title: 'Broken authentication',
    cwe: [287, 303, 304, 306, 308, 620, 930],
    items: [
      'Let one proven library or service sign people in, and close every way round it.',
      'Make each step of a login depend on the server’s record that the last one succeeded.',
      'Ask for the current password or second factor before changing e-mail, password or factors.',
      'Verify signature, issuer, audience and age of every assertion and token, and accept it once.',
      'End existing sessions and tell the person when something about the account changes.',
    ],
    links: [
      cheatSheet('Authentication'),
      cheatSheet('Multifactor Authentication'),
      cheatSheet('SAML Security'),
    ],
  },
  signInFlow: {
    title: 'Sign-in with another provider',
    cwe: [],
    items: [
      'Use the authorization code flow with PKCE, and a state that is tied to the browser session.',
      'Register exact redirect addresses and compare them whole.',
      'Join an external identity to an account only after its e-mail is verified on both sides.',
      'Make codes short-lived and good for one use; keep tokens out of addresses.',
    ],
    links: [cheatSheet('OAuth2'), cheatSheet('Authentication')],
  },
  passwords: {
    title: 'Weak passwords and recovery',
    cwe: [255, 521, 640],
    items: [
      'Remove default and shared credentials; force a new password before first use.',
      'Ask for length, allow every character, and refuse passwords known from leaks.',
      'Make reset links random, short-lived, good for one use, and void once another is requested.',
      'Build the link from a configured host name, never from the request.',
      'Tell the owner by mail of every change, over an address confirmed before.',
    ],
    links: [cheatSheet('Forgot Password'), cheatSheet('Authentication')],
  },
  throttling: {
    title: 'Missing limits on attempts',
    cwe: [307, 799, 804, 837],
    items: [
      'Limit attempts per account, per address and in total, on the server.',
      'Slow down and ask for more proof, rather than lock people out for an attacker.',
      'Count every way in: API, mobile, reset, second factor.',
      'Limit what costs money or annoys others, such as mails and text messages.',
      'Check a puzzle’s answer on the server, once.',
    ],
    links: [cheatSheet('Credential Stuffing Prevention'), cheatSheet('Bot Management and Anti-Automation')],
  },
  session: {
    title: 'Session handling',
    cwe: [384, 613, 614, 1004, 1018],
    items: [
      'Give out a new session id at login and whenever rights change.',
      'End sessions on the server: at logout, on a change of password or factors, and after a limit.',
      'Set Secure, HttpOnly and SameSite, and no Domain unless subdomains need it.',
      'Let people see their sessions and end them.',
    ],
    links: [cheatSheet('Session Management'), cheatSheet('Cookie Theft Mitigation')],
  },
  enumeration: {
    title: 'Accounts that can be found out',
    cwe: [204],
    items: [
      'Answer alike in text, status and time, whether the account exists or not.',
      'Cover login, registration, reset and invitation, and the APIs behind them.',
      'Say the rest by mail to the address that was entered.',
      'Limit the number of attempts.',
    ],
    links: [cheatSheet('Authentication'), cheatSheet('Forgot Password')],
  },
} as const satisfies Readonly<Record<string, CweFamily>>;
