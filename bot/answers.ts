import { loadContentCard } from '../src/actions/cards.ts';
import { ourItemAt } from '../src/actions/itemCards.ts';
import { withAskLine } from './cards/askLine.ts';
import { contentCard } from './cards/content.ts';
import { dropLinkCard } from './cards/dropLink.ts';
import { helpCard } from './cards/help.ts';
import type { Card } from './cards/parts.ts';
import { oneLine } from './cards/plain.ts';
import { type Command, commandIn } from './commands.ts';
import { loneLink } from './links.ts';
import { textIn } from './text/catalogue.ts';
import { showAbsence } from './verbs/absence.ts';
import { showBacking } from './verbs/backing.ts';
import { showDigestNow } from './verbs/digest.ts';
import { showLeaderMonth } from './verbs/leaderMonth.ts';
import { showLessons } from './verbs/lesson.ts';
import { showDrafts, showLibrary } from './verbs/lists.ts';
import { joinProgramme, leaveProgramme, pauseContent, resumeContent, showSettings } from './verbs/member.ts';
import { showMode } from './verbs/mode.ts';
import { showDropLink } from './verbs/post.ts';
import { showQuestionBox } from './verbs/question.ts';
import type { Press } from './verbs/verb.ts';

type Answer = (press: Press) => Promise<Card>;

const answers: Record<Command, Answer> = {
  help: async ({ language }) => helpCard(language),
  library: showLibrary,
  digest: showDigestNow,
  drafts: showDrafts,
  link: showDropLink,
  ask: (press) => showQuestionBox(press),
  settings: showSettings,
  collaboration: (press) => showMode(press),
  lessons: showLessons,
  figures: showLeaderMonth,
  backing: showBacking,
  away: (press) => showAbsence(press),
  pause: pauseContent,
  resume: resumeContent,
  join: (press) => joinProgramme(press, 'message'),
  leave: (press) => leaveProgramme(press, 'message'),
};

/** Whether a message is a command or a link, so that there is more to answer than the list of commands. */
export function asksSomething(message: string | undefined): boolean {
  return loneLink(message) !== null || commandIn(message) !== null;
}

/** The card that answers a message. What is neither a command nor a link does nothing but show the commands. */
export async function answer(
  message: string | undefined,
  press: Press,
): Promise<{ card: Card; summary: string }> {
  const text = textIn(press.language);
  const url = loneLink(message);
  if (url) return answerLink(url, press);
  const command = commandIn(message);
  const lined = (card: Card) => withAskLine(card, null, press.ports.programme, press.language);
  if (!command) return { card: lined(helpCard(press.language, true)), summary: text.help.summary };
  const summaries: Record<Command, string> = {
    help: text.help.summary,
    library: text.library.summary,
    digest: text.digest.heading,
    drafts: text.drafts.summary,
    link: text.post.drop.summary,
    ask: text.question.ask.summary,
    settings: text.settings.summary,
    collaboration: text.mode.summary,
    lessons: text.lesson.listSummary,
    figures: text.leaderMonth.summary,
    backing: text.backing.summary,
    away: text.absence.summary,
    pause: text.paused.heading,
    resume: text.resumed.heading,
    join: text.joined.heading,
    leave: text.left.heading,
  };
  const card = await answers[command](press);
  return { card: command === 'ask' ? card : lined(card), summary: summaries[command] };
}

/** One of our own links shows the item behind it; any other may be a post of the person's own. */
async function answerLink(url: string, press: Press): Promise<{ card: Card; summary: string }> {
  const text = textIn(press.language);
  const item = await ourItemAt(url, press.ports);
  if (!item) return { card: dropLinkCard({ url, asked: true }, press.language), summary: text.post.drop.ask };
  const view = await loadContentCard(item.id, press.person, press.language, press.ports);
  const card = contentCard(view, press.language);
  return {
    card: withAskLine(card, { kind: 'item', id: item.id }, press.ports.programme, press.language),
    summary: text.content.summary(oneLine(item.title)),
  };
}
