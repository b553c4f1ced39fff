import { dropLinkCard } from './cards/dropLink.ts';
import { helpCard } from './cards/help.ts';
import type { Card } from './cards/parts.ts';
import { type Command, commandIn } from './commands.ts';
import { loneLink } from './links.ts';
import { textIn } from './text/catalogue.ts';
import { showAbsence } from './verbs/absence.ts';
import { showDrafts, showLibrary } from './verbs/lists.ts';
import { joinProgramme, leaveProgramme, pauseContent, resumeContent, showSettings } from './verbs/member.ts';
import { showMode } from './verbs/mode.ts';
import { showDropLink } from './verbs/post.ts';
import type { Press } from './verbs/verb.ts';

type Answer = (press: Press) => Promise<Card>;

const answers: Record<Command, Answer> = {
  help: async ({ language }) => helpCard(language),
  library: showLibrary,
  drafts: showDrafts,
  link: showDropLink,
  settings: showSettings,
  collaboration: (press) => showMode(press),
  away: (press) => showAbsence(press),
  pause: pauseContent,
  resume: resumeContent,
  join: (press) => joinProgramme(press, 'message'),
  leave: (press) => leaveProgramme(press, 'message'),
};

/** The card that answers a message. What is neither a command nor a link does nothing but show the commands. */
export async function answer(
  message: string | undefined,
  press: Press,
): Promise<{ card: Card; summary: string }> {
  const text = textIn(press.language);
  const url = loneLink(message);
  if (url) return { card: dropLinkCard({ url, asked: true }, press.language), summary: text.post.drop.ask };
  const command = commandIn(message);
  if (!command) return { card: helpCard(press.language, true), summary: text.help.summary };
  const summaries: Record<Command, string> = {
    help: text.help.summary,
    library: text.library.summary,
    drafts: text.drafts.summary,
    link: text.post.drop.summary,
    settings: text.settings.summary,
    collaboration: text.mode.summary,
    away: text.absence.summary,
    pause: text.paused.heading,
    resume: text.resumed.heading,
    join: text.joined.heading,
    leave: text.left.heading,
  };
  return { card: await answers[command](press), summary: summaries[command] };
}
