import type { CweFamily } from '../base/checklist';
import { cheatSheet } from '../base/links';

/** For unknown kinds of bugs, and for those outside the product’s code. */
export const generalFamilies = {
  general: {
    title: 'Any kind of bug',
    cwe: [],
    items: [
      'Repeat the report’s steps, and write down what an attacker gains.',
      'Correct the cause on the server, and not only the example in the report.',
      'Stop the damage meanwhile: switch the feature off, or narrow who reaches it.',
      'Check the logs for use of the hole; where there was some, treat it as an incident.',
    ],
    links: [cheatSheet('Secure Code Review'), cheatSheet('Threat Modeling')],
  },
  externalBehavior: {
    title: 'Behavior of browsers and other programs',
    cwe: [1236],
    items: [
      'Decide whether the product can fix it at all; if it cannot, explain that in the submission.',
      'Mark sensitive fields so that browsers neither store nor correct them.',
      'Write cells that begin with =, +, - or @ as text when exporting tables.',
      'Clear passwords from memory and clipboard as soon as they have been used.',
    ],
    links: [cheatSheet('HTML5 Security'), cheatSheet('Input Validation')],
  },
  compromise: {
    title: 'Signs of a compromise',
    cwe: [506],
    items: [
      'Treat it as an incident until proven otherwise, and call in the incident lead.',
      'Keep logs, images and memory before anything is cleaned up.',
      'Cut off the affected systems, and replace their secrets and sessions.',
      'Find the way in and close it, before systems are rebuilt from a clean source.',
      'Notify everyone who has to know, in time.',
    ],
    links: [cheatSheet('Logging'), cheatSheet('Secrets Management')],
  },
} as const satisfies Readonly<Record<string, CweFamily>>;
