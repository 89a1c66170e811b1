import { calmTalk, troubledTalk } from '../support/model-both-actions';
import { describeBothSides } from '../support/model-runs';

describeBothSides('people on both sides', calmTalk, {
  runs: 30,
  least: {
    runs: 30,
    'comments that have to be in Jira': 15,
    edits: 8,
    'remarks in Jira': 4,
    'comments deleted in Jira': 1,
    'unlinking: done': 2,
    'linking: done': 1,
    'answering: done': 4,
    'answers that must not leave': 5,
    'issues moved': 4,
  },
});

describeBothSides('people on both sides while calls fail', troubledTalk, {
  runs: 40,
  least: {
    runs: 40,
    'comments that have to be in Jira': 12,
    'times fault': 40,
    'times reinstall': 5,
    'answering: done': 3,
    'answers that must not leave': 8,
    'issues moved': 2,
  },
});
