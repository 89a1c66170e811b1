import type { CweFamily } from '../base/checklist';
import { cheatSheet } from '../base/links';

/** How a system is set up, built and operated. */
export const operationsFamilies = {
  misconfiguration: {
    title: 'Insecure configuration',
    cwe: [2, 16, 933, 1188],
    items: [
      'Fix the setting in the code that defines it, so that the next deployment keeps it.',
      'Switch off unused features, methods, ports and accounts.',
      'Keep administration and debugging off the internet, or behind strong sign-in.',
      'Compare all environments with the same baseline, automatically.',
    ],
    links: [cheatSheet('Attack Surface Analysis'), cheatSheet('Infrastructure as Code Security')],
  },
  accountSettings: {
    title: 'Protection that people cannot switch on or rely on',
    cwe: [],
    items: [
      'Make the safe setting the default, for existing accounts as well.',
      'Confirm mail addresses and numbers before they count as proof of anything.',
      'Let second factors be replaced and recovered, each code good for one use.',
      'Tell people of changes to their account by a way that the change did not touch.',
    ],
    links: [cheatSheet('Multifactor Authentication'), cheatSheet('Authentication')],
  },
  domainNames: {
    title: 'Domain names out of control',
    cwe: [669],
    items: [
      'Remove or reclaim the record that points to something no one owns any longer.',
      'Delete the record before the service it points to, and make that part of taking a service down.',
      'Compare all zones with what is really in use, regularly.',
      'Allow zone transfers to your own servers only; add CAA and DNSSEC.',
      'Find out what the taken name could have read: cookies, sign-in redirects, mail.',
    ],
    links: [cheatSheet('Subdomain Takeover Prevention')],
  },
  mailSpoofing: {
    title: 'Mail in your name',
    cwe: [290],
    items: [
      'Publish SPF for all senders, and sign with DKIM in the domain that people see.',
      'Publish DMARC, read its reports, then move to quarantine and reject.',
      'Close domains that send no mail with an empty SPF and a DMARC reject.',
      'Cover subdomains and the services that send for you.',
    ],
    links: [
      { name: 'NIST SP 800-177: Trustworthy Email', url: 'https://csrc.nist.gov/pubs/sp/800/177/r1/final' },
    ],
  },
  components: {
    title: 'Components with known vulnerabilities',
    cwe: [937, 1035, 1104, 1395],
    items: [
      'Update to a fixed version; where there is none, replace the component or cut off the vulnerable part.',
      'Check the indirect dependencies and the images too, not only the manifest.',
      'Pin versions with a lock file, and names to your own registry scope.',
      'Let the build fail on known serious vulnerabilities, with a dated list of exceptions.',
    ],
    links: [cheatSheet('Vulnerable Dependency Management'), cheatSheet('Software Supply Chain Security')],
  },
  denialOfService: {
    title: 'Denial of service',
    cwe: [400, 674, 770, 834, 1333],
    items: [
      'Bound everything that input can make grow: size, depth, count, time, memory.',
      'Refuse early, before the expensive step, and answer with an error instead of a crash.',
      'Limit rate and parallel work per caller, so that one cannot starve the others.',
      'Replace patterns and algorithms whose cost explodes on crafted input.',
      'Alert on the load that this bug would cause.',
    ],
    links: [cheatSheet('Denial of Service')],
  },
  raceCondition: {
    title: 'Race conditions',
    cwe: [362, 366, 367, 368, 421],
    items: [
      'Check and change in one step: a transaction, a conditional write, a unique key.',
      'Make a repeated request harmless, by a key that the caller sends along.',
      'Lock the object, not the process, where several servers work on it.',
      'Test with many equal requests at the same moment.',
    ],
    links: [cheatSheet('Business Logic Security'), cheatSheet('Transaction Authorization')],
  },
  cloud: {
    title: 'Cloud configuration',
    cwe: [],
    items: [
      'Close public access at the level of the account, then open what has to be open.',
      'Give each workload a role of its own with few rights, and no long-lived keys.',
      'Encrypt data at rest, and log who reads it.',
      'Separate networks and environments; reach management ports through a gateway only.',
      'Describe it as code, and check the code before it is applied.',
    ],
    links: [
      cheatSheet('Secure Cloud Architecture'),
      cheatSheet('Infrastructure as Code Security'),
      cheatSheet('Network Segmentation'),
    ],
  },
  monitoring: {
    title: 'Missing logs and alerts',
    cwe: [117, 223, 778],
    items: [
      'Log sign-ins, refused access, changes of rights and administration, with who, what and when.',
      'Keep secrets and personal data out of it, and line breaks of input too.',
      'Send the log where the logged system cannot change it.',
      'Alert on what this bug would look like, and try whether the alert comes.',
    ],
    links: [cheatSheet('Logging'), cheatSheet('Logging Vocabulary')],
  },
} as const satisfies Readonly<Record<string, CweFamily>>;
