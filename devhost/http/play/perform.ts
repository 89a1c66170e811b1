import { randomUUID } from 'node:crypto';
import { BadRequestError, type Exchange } from '../../base/exchange';
import { addComment, editComment } from '../../bugcrowd/acts/add-comment';
import { blockSubmission, unblockSubmission } from '../../bugcrowd/acts/block-submission';
import { changeSubmission } from '../../bugcrowd/acts/change-submission';
import { payReward } from '../../bugcrowd/acts/pay-reward';
import { submitReport } from '../../bugcrowd/acts/submit-report';
import type { StoredSubmission } from '../../bugcrowd/store/stored-submission';
import type { Host } from '../../host/host';
import { actorOf, isOwn, scopesOf, type Player } from '../../web/bugcrowd/player';
import { Block, Change, Comment, Edit, fieldsOf, Report, Reward } from './forms';

/** A request of somebody who plays. */
export interface Play {
  readonly host: Host;
  readonly exchange: Exchange;
  readonly player: Player;
}

type Act = (submission: StoredSubmission, play: Play) => void;

const NOT_YOURS = 'This is not for the one you play.';

/** What everybody does. */
const forAll: Readonly<Record<string, Act>> = {
  comment(submission, { host, exchange, player }) {
    const { body, scope, fileName, content } = fieldsOf(Comment, exchange);
    const known = scopesOf(player).find((each) => each === scope);
    if (known === undefined) throw new BadRequestError(NOT_YOURS);
    const files = fileName.trim() === '' ? [] : [{ fileName: fileName.trim(), content }];
    addComment(
      submission,
      { body, scope: known, files },
      host.bugcrowd.actAs(actorOf(player, submission.program)),
    );
  },
  edit(submission, { host, exchange, player }) {
    const { comment: id, body } = fieldsOf(Edit, exchange);
    const { program, comments } = submission;
    if (!comments.some((each) => each.id === id && isOwn(each.author, player, program)))
      throw new BadRequestError(NOT_YOURS);
    editComment(submission, { id, body }, host.bugcrowd.actAs(actorOf(player, program)));
  },
};

/** What only the triager and members of the program do. */
const forTeams: Readonly<Record<string, Act>> = {
  change(submission, { host, exchange, player }) {
    const { state, severity } = fieldsOf(Change, exchange);
    const act = host.bugcrowd.actAs(actorOf(player, submission.program));
    changeSubmission(submission, { attributes: { state, severity } }, act);
  },
  block(submission, { host, exchange, player }) {
    const { reason, body } = fieldsOf(Block, exchange);
    const act = host.bugcrowd.actAs(actorOf(player, submission.program));
    if (!blockSubmission(submission, 'researcher', act))
      throw new BadRequestError('The submission is blocked already.');
    const blocked = host.bugcrowd.list().find(({ id }) => id === submission.id) ?? submission;
    addComment(blocked, { body: `**${reason}.** ${body}`, scope: 'everyone' }, act);
  },
  unblock(submission, { host, player }) {
    const act = host.bugcrowd.actAs(actorOf(player, submission.program));
    if (!unblockSubmission(submission, act)) throw new BadRequestError('The submission is not blocked.');
  },
  reward(submission, { host, exchange, player }) {
    if (player !== 'member') throw new BadRequestError(NOT_YOURS);
    const { dollars, comment: said } = fieldsOf(Reward, exchange);
    const act = host.bugcrowd.actAs(actorOf(player, submission.program));
    payReward(submission, { amountCents: dollars * 100, comment: said.trim() === '' ? null : said }, act);
  },
};

function report({ host, exchange }: Play): string {
  const { program, title, researcher, description } = fieldsOf(Report, exchange);
  const id = randomUUID();
  const attributes = { title, description: description.replaceAll('\r\n', '\n') };
  submitReport({ id, program, attributes, researcher }, host.bugcrowd.actAs('researcher'));
  return `/submissions/${id}`;
}

function answerQuestions({ host, exchange }: Play): string {
  const form = new URLSearchParams(exchange.body.toString('utf8'));
  host.bugcrowd.answerQuestions({
    commentEvents: form.has('commentEvents'),
    commentsMoveUpdated: form.has('commentsMoveUpdated'),
  });
  return '';
}

function actOf(action: string, player: Player): Act | undefined {
  if (Object.hasOwn(forAll, action)) return forAll[action];
  const act = Object.hasOwn(forTeams, action) ? forTeams[action] : undefined;
  if (act !== undefined && player === 'researcher') throw new BadRequestError(NOT_YOURS);
  return act;
}

/**
 * Does what a form asks for.
 *
 * @param path of the form: its area, the submission's id and the action.
 * @returns the path of the page to go on with; `null` for no form of these pages.
 * @throws BadRequestError for a form that is filled in wrongly, or not for the one who is played
 */
export function perform([area, id, action = '']: readonly string[], play: Play): string | null {
  if (area === 'questions') return answerQuestions(play);
  if (area !== 'submissions') return null;
  if (id === undefined) return report(play);
  const submission = play.host.bugcrowd.list().find((each) => each.id === id);
  const act = actOf(action, play.player);
  if (submission === undefined || act === undefined) return null;
  act(submission, play);
  return `/submissions/${id}`;
}
