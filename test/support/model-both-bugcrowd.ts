import { addComment, editComment } from '../../devhost/bugcrowd/acts/add-comment';
import { changeSubmission } from '../../devhost/bugcrowd/acts/change-submission';
import { submitReport } from '../../devhost/bugcrowd/acts/submit-report';
import { teamOf, triager } from '../../devhost/bugcrowd/store/people';
import type { StoredSubmission } from '../../devhost/bugcrowd/store/stored-submission';
import type { Actor } from '../../devhost/bugcrowd/webhooks/event';
import type { LocalSite } from './local-site';
import { scopesBy, type Move, type Speaker } from './model-both-actions';
import { pickFrom, type Talk } from './model-both-talk';
import { numberedId } from './submission-builders';

type MoveOf<T extends Move['type']> = Extract<Move, { type: T }>;

/** What people do on the pages of Bugcrowd. */
export interface BugcrowdPeople {
  report(of: number): void;
  say(move: MoveOf<'say'>): void;
  edit(pick: number): void;
  judge(move: MoveOf<'judge'>): void;
}

const [MEMBER = triager] = teamOf('acme');

function actorOf(by: Speaker): Actor {
  if (by === 'researcher') return 'researcher';
  return by === 'triager' ? triager : MEMBER;
}

/** @param size the number of submissions at most; one that nobody has reported yet is reported first. */
export function createBugcrowdPeople(site: LocalSite, size: number, talk: Talk): BugcrowdPeople {
  const { bugcrowd } = site.host;
  const find = (id: string): StoredSubmission | undefined => bugcrowd.list().find((each) => each.id === id);
  const stored = (of: number): StoredSubmission => {
    const id = numberedId(of % size);
    const attributes = { title: `Report ${of}`, state: 'new', severity: 3 };
    if (find(id) === undefined)
      submitReport({ id, program: 'acme', attributes }, bugcrowd.actAs('researcher'));
    const submission = find(id);
    if (submission === undefined) throw new Error(`${id} was not reported.`);
    return submission;
  };
  return {
    report(of) {
      stored(of);
    },
    say({ of, by, scope, hasFile }) {
      const submission = stored(of);
      const mine = scopesBy[by];
      const chosen = mine[scope % mine.length] ?? 'everyone';
      const word = talk.newWord();
      const files = hasFile ? [{ fileName: 'proof.txt', content: 'It works.' }] : [];
      const comment = { body: `About **this**: ${word}`, scope: chosen, files };
      const { id } = addComment(submission, comment, bugcrowd.actAs(actorOf(by)));
      const about = { commentId: id, submissionId: submission.id, by, scope: chosen };
      talk.said.set(id, { ...about, atMs: site.now(), words: [word] });
      talk.count(`comments for ${chosen}`);
    },
    edit(pick) {
      const said = pickFrom([...talk.said.values()], pick);
      const submission = find(said?.submissionId ?? '');
      if (said === undefined || submission === undefined) return;
      const word = talk.newWord();
      const comment = { id: said.commentId, body: `Rather: ${word}` };
      editComment(submission, comment, bugcrowd.actAs(actorOf(said.by)));
      talk.said.set(said.commentId, { ...said, words: [...said.words, word] });
      talk.count('edits');
    },
    judge({ of, state, severity }) {
      const submission = stored(of);
      const { id, attributes } = submission;
      if (attributes.state !== state) talk.states.left(id);
      if (attributes.state !== state || attributes.severity !== severity) talk.unlinked.delete(id);
      changeSubmission(submission, { attributes: { state, severity } }, bugcrowd.actAs(MEMBER));
    },
  };
}
