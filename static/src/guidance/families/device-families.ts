import type { CweFamily } from '../base/checklist';
import { cheatSheet } from '../base/links';

/** Apps on people’s devices, the devices themselves, and their surroundings. */
export const deviceFamilies = {
  mobile: {
    title: 'Mobile app configuration',
    cwe: [919],
    items: [
      'Keep backups, clipboard and screenshots away from sensitive screens and data.',
      'Refuse touches while something else covers the window.',
      'Decide on pinning for your own servers, with a way to change the pins.',
      'Believe nothing on the server because the app checked it.',
    ],
    links: [cheatSheet('Mobile Application Security'), cheatSheet('Pinning')],
  },
  appLinks: {
    title: 'Links and messages between apps',
    cwe: [926, 927, 939, 940],
    items: [
      'Export only the components that other apps need, guarded by a permission.',
      'Address the receiving component explicitly when data is sensitive.',
      'Use verified web links in place of schemes that any app can claim.',
      'Treat every parameter of a link as hostile, and ask before acting on it.',
    ],
    links: [cheatSheet('Mobile Application Security')],
  },
  binary: {
    title: 'Unhardened binaries',
    cwe: [693],
    items: [
      'Build with the platform’s mitigations: position independence, stack protection, non-executable memory.',
      'Strip symbols and debug switches from releases.',
      'Take obfuscation and tamper detection as delay, never as the only protection.',
      'Move secrets and decisions that matter to the server.',
    ],
    links: [cheatSheet('C-Based Toolchain Hardening'), cheatSheet('Mobile Application Security')],
  },
  searchPath: {
    title: 'Code loaded from the wrong place',
    cwe: [114, 426, 427, 428],
    items: [
      'Load programs and libraries by their full path, in quotes.',
      'Take the current folder out of the search path.',
      'Install where ordinary users cannot write, the installer’s own folder included.',
      'Verify signatures before loading plug-ins.',
    ],
    links: [cheatSheet('Software Supply Chain Security')],
  },
  firmware: {
    title: 'Operating systems and firmware',
    cwe: [],
    items: [
      'Make the device updatable, and accept signed updates only, never older ones.',
      'Start from verified code, and keep keys in hardware.',
      'Give each device credentials of its own; remove built-in accounts and debug ports.',
      'Encrypt storage, and wipe it before a device changes hands.',
      'Confine kiosk and service modes to what they are for.',
    ],
    links: [cheatSheet('Secure Product Design'), cheatSheet('Secrets Management')],
  },
  automotive: {
    title: 'Vehicles',
    cwe: [],
    items: [
      'Separate entertainment and radio from the driving network by a gateway that lets listed messages through.',
      'Authenticate messages that move, stop or open the vehicle, and refuse repeated ones.',
      'Check sensor and position data for what is physically possible.',
      'Sign firmware, and keep diagnostics behind authentication.',
      'Bring the supplier and the safety team in before a date is promised.',
    ],
    links: [cheatSheet('Automotive Security')],
  },
  physical: {
    title: 'Physical access',
    cwe: [],
    items: [
      'Replace keys and badges that can be copied or opened by a common one.',
      'Use credentials that answer a challenge instead of sending a number.',
      'Let a lost badge be blocked at once, and log who entered.',
      'Assume that anyone who has the device can open it: keep no shared secrets in it.',
    ],
    links: [
      {
        name: 'CWE-1263: Improper Physical Access Control',
        url: 'https://cwe.mitre.org/data/definitions/1263.html',
      },
    ],
  },
  network: {
    title: 'Network services',
    cwe: [],
    items: [
      'Switch off protocols without encryption, such as Telnet, and use their secure successors.',
      'Close ports that need not be reached, and open the others to known networks only.',
      'Separate what is public, internal and administrative.',
      'Scan from outside regularly, and compare with what should be there.',
    ],
    links: [cheatSheet('Network Segmentation'), cheatSheet('Attack Surface Analysis')],
  },
} as const satisfies Readonly<Record<string, CweFamily>>;
