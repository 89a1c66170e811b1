import { calmTalk, troubledTalk } from '../support/model-both-actions';
import { describeBothSides } from '../support/model-runs';

describeBothSides('people on both sides', calmTalk, {
  runs: 30,
  least: {
    runs: 30,
    'comments that have to be in Jira': 20,
    edits: 10,
    'remarks in Jira': 5,
    'answering: done': 4,
    'answers that must not leave': 10,
    'comments deleted in Jira': 1,
    'unlinking: done': 2,
    'linking: done': 1,
  },
});

describeBothSides('people on both sides while calls fail', troubledTalk, {
  runs: 40,
  least: {
    runs: 40,
    'comments that have to be in Jira': 12,
    'times fault': 50,
    'times reinstall': 8,
    'answering: done': 5,
    'answers that must not leave': 15,
  },
});
