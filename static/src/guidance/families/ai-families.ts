import type { CweFamily } from '../base/checklist';
import { cheatSheet } from '../base/links';

/** Systems that contain a model. */
export const aiFamilies = {
  aiApplication: {
    title: 'Applications with a language model',
    cwe: [1427],
    items: [
      'Treat everything the model reads as instructions from a stranger: mails, pages, files, earlier answers.',
      'Let code outside the model decide what may be done, with the rights of the person who asks.',
      'Give the model few tools, each narrow, and ask a person before anything that cannot be undone.',
      'Treat its output as untrusted input wherever it goes: page, query, shell, address.',
      'Keep secrets and other customers’ data out of prompts and out of the model’s reach.',
      'Limit calls and cost per caller.',
    ],
    links: [cheatSheet('LLM Prompt Injection Prevention'), cheatSheet('AI Agent Security')],
  },
  aiModel: {
    title: 'Models, training data and embeddings',
    cwe: [1039],
    items: [
      'Know where data and weights come from; verify their signatures and keep them from being changed.',
      'Separate customers in training data, indexes and caches.',
      'Limit how much one caller can ask, and watch for patterns of copying.',
      'Test with adversarial inputs before each release, and be able to go back to the last one.',
    ],
    links: [cheatSheet('Secure AI Model Ops'), cheatSheet('RAG Security')],
  },
  bias: {
    title: 'Biased results',
    cwe: [],
    items: [
      'Measure the results for each group that is affected, and write down the measure and the limit.',
      'Check whom the data leaves out, and which past decisions it repeats.',
      'Correct data, weighting or thresholds, then measure again.',
      'Let people see why a decision was made, and ask a person to review it.',
      'Measure again with every new model or data set.',
    ],
    links: [
      {
        name: 'NIST: AI Risk Management Framework',
        url: 'https://www.nist.gov/itl/ai-risk-management-framework',
      },
    ],
  },
} as const satisfies Readonly<Record<string, CweFamily>>;
