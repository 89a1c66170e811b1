import type { CweFamily } from '../base/checklist';
import { cheatSheet } from '../base/links';

/** Attacks on a person’s browser, or on their trust in a page. */
export const browserFamilies = {
  scripting: {
    title: 'Cross-site scripting',
    cwe: [79, 80, 83, 87, 116],
    items: [
      'Encode untrusted text where it is written out, for the place it lands in: element, attribute, script or address.',
      'Let the framework escape, and review every spot that goes round it, such as raw HTML.',
      'Where markup has to be allowed, clean it with a maintained sanitizer and a list of allowed elements.',
      'Let links start with http, https or mailto only.',
      'Add a Content Security Policy without inline scripts as a second line, and HttpOnly to session cookies.',
    ],
    links: [cheatSheet('Cross Site Scripting Prevention'), cheatSheet('DOM based XSS Prevention')],
  },
  crossSiteRequest: {
    title: 'Cross-site request forgery',
    cwe: [352],
    items: [
      'Demand a token with every request that changes something, tied to the session and checked on the server.',
      'Change nothing on GET.',
      'Set SameSite on session cookies, and check Origin where it is sent.',
      'Ask for the password again before the most sensitive actions.',
      'Protect login and the return from a sign-in provider too, with the state parameter.',
    ],
    links: [cheatSheet('Cross-Site Request Forgery Prevention'), cheatSheet('OAuth2')],
  },
  redirect: {
    title: 'Unvalidated redirect',
    cwe: [601],
    items: [
      'Redirect to paths of your own site only, or by a key that the server looks up.',
      'Compare a full address with a list, after parsing; beware of //, backslashes and user names in it.',
      'Register exact redirect addresses with sign-in flows, without wildcards.',
      'Where people may leave for any site, show them first where they are going.',
    ],
    links: [cheatSheet('Unvalidated Redirects and Forwards')],
  },
  crossOrigin: {
    title: 'Cross-origin sharing that is too open',
    cwe: [346, 942],
    items: [
      'Allow the few origins that need it, compared as a whole; never echo the Origin header back.',
      'Never allow credentials together with a wildcard, or with the origin null.',
      'Send Vary: Origin where the answer depends on it.',
      'Check permissions in the request itself: cross-origin rules bind browsers only.',
    ],
    links: [cheatSheet('HTML5 Security'), cheatSheet('XS Leaks')],
  },
  deception: {
    title: 'Pages that can be framed or faked',
    cwe: [451, 1007, 1021],
    items: [
      'Send frame-ancestors with a Content Security Policy, and X-Frame-Options for old browsers.',
      'Confirm sensitive actions in a way that a hidden frame cannot click through.',
      'Show text from outside as text, and mark it as such; let it bring no links or markup of its own.',
      'Show names of hosts so that look-alike letters stand out.',
    ],
    links: [cheatSheet('Clickjacking Defense'), cheatSheet('Content Security Policy')],
  },
  openerAccess: {
    title: 'Pages that reach back to their opener',
    cwe: [1022],
    items: [
      'Put rel="noopener" on links that open a new tab, also on those that users write.',
      'Open windows from scripts without a handle, or set the opener to nothing.',
      'Send Cross-Origin-Opener-Policy: same-origin where nothing needs the tie.',
    ],
    links: [cheatSheet('HTML5 Security')],
  },
  securityHeaders: {
    title: 'Missing security headers',
    cwe: [525],
    items: [
      'Set the headers in one place, for errors and redirects too.',
      'Start with Strict-Transport-Security, X-Content-Type-Options, frame-ancestors and a Referrer-Policy.',
      'Send Cache-Control: no-store with everything personal.',
      'Bring in a Content Security Policy in report-only mode, then enforce it.',
      'Check the result from outside, behind all proxies.',
    ],
    links: [cheatSheet('HTTP Headers'), cheatSheet('Content Security Policy')],
  },
} as const satisfies Readonly<Record<string, CweFamily>>;
