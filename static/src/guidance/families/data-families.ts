import type { CweFamily } from '../base/checklist';
import { cheatSheet } from '../base/links';

/** Data that the wrong people can see, keep or intercept. */
export const dataFamilies = {
  exposure: {
    title: 'Exposed information',
    cwe: [200, 201, 209, 215, 497, 532, 538, 548, 934],
    items: [
      'Take the data out of the answer, page, log or file; hiding it in the interface is not enough.',
      'List what an answer may contain, instead of what it must not.',
      'Show a general error with a reference number, and keep the details in the log.',
      'Switch off directory listings, debug modes and version banners in production.',
      'Find out who saw it, remove cached copies, and replace what was secret.',
    ],
    links: [cheatSheet('Error Handling'), cheatSheet('REST Security')],
  },
  tokenLeak: {
    title: 'Tokens in addresses or browser storage',
    cwe: [598],
    items: [
      'Move the token from the address into the body or a header, or make it short-lived and good for one use.',
      'Send Referrer-Policy: no-referrer on pages whose address has to carry one.',
      'Load nothing from third parties on those pages.',
      'Keep session tokens in HttpOnly cookies rather than in storage that scripts can read.',
      'Void the tokens that may have leaked.',
    ],
    links: [cheatSheet('Session Management'), cheatSheet('HTML5 Security')],
  },
  secrets: {
    title: 'Secrets in code or in public',
    cwe: [259, 321, 798],
    items: [
      'Replace the secret first; removing it does not make it secret again.',
      'Look in the logs for use by others since it was exposed.',
      'Keep secrets in a secret store, one for each environment, readable by the service alone.',
      'Clean them out of the history, images and backups as far as that goes.',
      'Let a scanner refuse new ones before they are committed.',
    ],
    links: [cheatSheet('Secrets Management')],
  },
  storage: {
    title: 'Data kept unprotected',
    cwe: [256, 257, 311, 312, 313, 316, 459, 522, 729, 922],
    items: [
      'Do not store what you do not need, and delete it when it has done its work.',
      'Encrypt the rest with a key that is not stored beside it.',
      'Hash passwords with a slow, salted function made for that.',
      'Use the platform’s protected storage on devices; no shared folders, backups or screenshots.',
      'Clear keys and personal data from memory, caches and disks before you pass them on.',
    ],
    links: [cheatSheet('Cryptographic Storage'), cheatSheet('Password Storage')],
  },
  transport: {
    title: 'Data sent unprotected',
    cwe: [295, 297, 298, 299, 319, 523],
    items: [
      'Serve everything over TLS 1.2 or newer, and redirect plain HTTP without content.',
      'Send Strict-Transport-Security for at least a year; mark cookies Secure.',
      'Switch off old protocols and weak ciphers; keep those with forward secrecy.',
      'Verify certificate, host name and revocation in clients, without a way to skip it.',
      'Renew certificates automatically, and watch when they end.',
    ],
    links: [cheatSheet('Transport Layer Security'), cheatSheet('HTTP Strict Transport Security')],
  },
  privacy: {
    title: 'Privacy of people',
    cwe: [359],
    items: [
      'Collect only what the feature needs, and ask first where it is not plain.',
      'Strip hidden data, such as places and names, from files that are passed on.',
      'Set and keep a time after which personal data is deleted, copies included.',
      'Ask your privacy officer whether people or authorities have to be notified.',
    ],
    links: [cheatSheet('User Privacy Protection')],
  },
} as const satisfies Readonly<Record<string, CweFamily>>;
