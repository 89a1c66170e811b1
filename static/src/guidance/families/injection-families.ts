import type { CweFamily } from '../base/checklist';
import { cheatSheet } from '../base/links';

/** Input that a server treats as code. */
export const injectionFamilies = {
  sqlInjection: {
    title: 'SQL injection',
    cwe: [89, 564, 943],
    items: [
      'Pass every value as a bound parameter; never join input into the text of a query.',
      'Take what cannot be bound, such as column names and sort order, from a fixed list.',
      'Look through stored procedures and raw queries of the data layer for the same pattern.',
      'Give the database account no more rights than the feature needs.',
      'Check the logs for use of the hole, and replace secrets that it could have read.',
    ],
    links: [cheatSheet('SQL Injection Prevention'), cheatSheet('Query Parameterization')],
  },
  codeInjection: {
    title: 'Command and code execution',
    cwe: [77, 78, 94, 95, 96, 1336],
    items: [
      'Do without the shell or the interpreter: call a library, or start the program with a list of arguments.',
      'Never evaluate input as code, and never let it choose or write a template.',
      'Where input selects what runs, look it up in a fixed list.',
      'Run the process with few rights, in a sandbox and without needless network access.',
      'Treat the machine as compromised until the logs show otherwise; replace its secrets.',
    ],
    links: [cheatSheet('OS Command Injection Defense'), cheatSheet('Injection Prevention')],
  },
  injection: {
    title: 'Injection into another language or protocol',
    cwe: [74, 90, 91, 643, 929],
    items: [
      'Use an interface that keeps commands and values apart.',
      'Where there is none, escape for exactly the language that reads the result.',
      'Check type, length and alphabet of the input on the server before it is used.',
      'Answer with a general error, so that an attacker learns nothing of the query behind it.',
    ],
    links: [cheatSheet('Injection Prevention'), cheatSheet('LDAP Injection Prevention')],
  },
  xmlEntities: {
    title: 'XML external entities',
    cwe: [611, 776, 827],
    items: [
      'Switch off document type declarations in every XML parser; where that cannot be, external entities and includes.',
      'Look for parsers in disguise: SVG, office documents, SOAP, SAML, feeds.',
      'Limit the size of a document and how far its entities may expand.',
      'Keep the parsing process away from internal hosts and local files.',
      'Prefer a simpler format where the interface is yours.',
    ],
    links: [cheatSheet('XML External Entity Prevention')],
  },
  filePath: {
    title: 'Paths from user input',
    cwe: [22, 23, 36, 73, 98, 714],
    items: [
      'Let users choose a file by an id that the server maps to a path.',
      'Where a name has to be taken, resolve the full path first and check that it is still below the intended folder.',
      'Never include or run a file whose name comes from outside.',
      'Give the process read access to nothing but what it serves.',
    ],
    links: [cheatSheet('Input Validation'), cheatSheet('File Upload')],
  },
  fileUpload: {
    title: 'Unsafe file upload',
    cwe: [434, 646],
    items: [
      'Accept listed types only, judged by content as well as by name.',
      'Store files under names of your own, outside the web root or on a host without session cookies.',
      'Serve them as downloads, with a fixed content type and without sniffing.',
      'Limit size and number, before the whole file is read.',
      'Scan or re-encode what other people will open.',
    ],
    links: [cheatSheet('File Upload')],
  },
  requestForgery: {
    title: 'Server-side request forgery',
    cwe: [918, 441],
    items: [
      'Fetch only from a list of allowed hosts, schemes and ports.',
      'Resolve the name yourself, refuse private and link-local addresses, and connect to the address you checked.',
      'Follow no redirects, or check each of them as if it were new.',
      'Block the way to metadata services and internal networks at the network too.',
      'Pass neither the raw answer nor the error of the fetch on to the user.',
    ],
    links: [cheatSheet('Server Side Request Forgery Prevention')],
  },
  httpMessages: {
    title: 'Ambiguous or split HTTP messages',
    cwe: [93, 113, 436, 444],
    items: [
      'Refuse line breaks in everything that becomes a header, a cookie or a redirect.',
      'Let all hops agree on where a request ends: reject a request with both or with conflicting lengths.',
      'Speak HTTP/2 to the end, or close the connection to the backend after an odd request.',
      'Cache by everything that the answer depends on, and cache nothing personal.',
      'Bring proxies, caches and servers up to date together.',
    ],
    links: [cheatSheet('HTTP Headers'), cheatSheet('Web Service Security')],
  },
} as const satisfies Readonly<Record<string, CweFamily>>;
