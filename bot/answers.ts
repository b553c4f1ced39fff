import { helpCard } from './cards/help.ts';
import type { Card } from './cards/parts.ts';
import { type Command, commandIn } from './commands.ts';
import { textIn } from './text/catalogue.ts';
import { showDrafts, showLibrary } from './verbs/lists.ts';
import { joinProgramme, leaveProgramme, pauseContent, resumeContent, showSettings } from './verbs/member.ts';
import type { Press } from './verbs/verb.ts';

type Answer = (press: Press) => Promise<Card>;

const answers: Record<Command, Answer> = {
  help: async ({ language }) => helpCard(language),
  library: showLibrary,
  drafts: showDrafts,
  settings: showSettings,
  pause: pauseContent,
  resume: resumeContent,
  join: (press) => joinProgramme(press, 'message'),
  leave: (press) => leaveProgramme(press, 'message'),
};

/** The card that answers a message. What is no command does nothing but show the commands. */
export async function answer(
  message: string | undefined,
  press: Press,
): Promise<{ card: Card; summary: string }> {
  const text = textIn(press.language);
  const command = commandIn(message);
  if (!command) return { card: helpCard(press.language, true), summary: text.help.summary };
  const summaries: Record<Command, string> = {
    help: text.help.summary,
    library: text.library.summary,
    drafts: text.drafts.summary,
    settings: text.settings.summary,
    pause: text.paused.heading,
    resume: text.resumed.heading,
    join: text.joined.heading,
    leave: text.left.heading,
  };
  return { card: await answers[command](press), summary: summaries[command] };
}
