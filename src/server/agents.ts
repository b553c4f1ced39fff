import { isbot } from 'isbot';

/** What fetches a page to show a preview of it, by what it calls itself: networks, chats, and Teams itself. */
const previewers =
  /linkedinbot|facebookexternalhit|facebot|meta-external|twitterbot|cardyb|mastodon|slackbot|discordbot|telegrambot|whatsapp|skypeuripreview|microsoftpreview|pinterestbot|redditbot|iframely|embedly/i;

/** Who asks, by what they call themselves. A browser inside one of the networks' apps is a person's. */
export type Agent = 'person' | 'machine' | 'previewer';

/** Many people share few agents, and looking one of them over takes as long as all the rest. Tied to nobody, in memory. */
const judged = new Map<string, Agent>();
const mostJudged = 2_000;

export function agentOf(name: string): Agent {
  const known = judged.get(name);
  if (known !== undefined) return known;
  if (judged.size >= mostJudged) judged.clear();
  const found = judge(name);
  judged.set(name, found);
  return found;
}

function judge(name: string): Agent {
  if (name.trim() === '') return 'machine';
  if (!isbot(name)) return 'person';
  return previewers.test(name) ? 'previewer' : 'machine';
}
