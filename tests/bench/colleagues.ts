import { type CardAction, type Json, pressable, refreshOf } from './card.ts';
import type { OurBot } from './cardBots.ts';
import { type Answer, type Channel, conversationOf, pressActivity } from './channel.ts';
import type { Pair } from './company.ts';

export const verbs = ['draft.show', 'draft.decide', 'content.share'] as const;
export type Verb = (typeof verbs)[number];

/** A press that is ready to be sent, and what is wrong with the card that came in answer to it. */
export interface Press {
  verb: Verb;
  activity: string;
  fault: (card: string) => string | null;
}

/** A manager with the cards that the presses are made from. */
export interface Manager extends Pair {
  content: Json;
  approvals: Approval[];
}
interface Approval {
  draftId: string;
  card: Json;
}

/** What colleagues write; long enough to be somebody's post. */
const story =
  'Last week I stood beside the crew when the first section went in at six in the morning. What struck me was how ' +
  'quiet it was: everybody knew what the others would do next. We had planned for two days of wind and got none, so ' +
  'the section was in place before the canteen opened. I have worked here for nine years and still learn something on ' +
  'every site. If you wonder what our work looks like from up close, read the piece below and ask me anything.';

export function ownWords(mark: string): string {
  return `${story} (${mark})`;
}

/** Every author asks their manager so many times; answers when the managers have the cards. */
export async function prepare(
  bot: OurBot,
  channel: Channel,
  pairs: readonly Pair[],
  drafts: number,
): Promise<Manager[]> {
  const contents = await Promise.all(pairs.map((pair) => meet(bot, channel, pair, drafts)));
  await settled(bot);
  return pairs.map((pair, index) => {
    const approvals = approvalsOf(bot, pair.managerId);
    if (approvals.length !== drafts) {
      throw new Error(`${pair.managerId} was asked about ${approvals.length} drafts instead of ${drafts}.`);
    }
    return { ...pair, approvals, content: contents[index] ?? {} };
  });
}

async function meet(bot: OurBot, channel: Channel, pair: Pair, drafts: number): Promise<Json> {
  const content = await openContent(bot, channel, pair.managerId);
  const own = await openContent(bot, channel, pair.authorId);
  for (let draft = 0; draft < drafts; draft += 1) {
    const typed = { words: ownWords(`${pair.authorId} ${draft}`) };
    await press(bot, channel, pair.authorId, button(own, 'content.draft', typed));
  }
  return content;
}

async function openContent(bot: OurBot, channel: Channel, personId: string): Promise<Json> {
  const library = await press(bot, channel, personId, {
    type: 'Action.Execute',
    verb: 'library.show',
    data: {},
  });
  return press(bot, channel, personId, button(library, 'content.show'));
}

async function press(bot: OurBot, channel: Channel, personId: string, action: CardAction): Promise<Json> {
  const activity = pressActivity(personId, action, { serviceUrl: bot.connector.url });
  return JSON.parse(cardIn(await channel.post(bot.url, activity))) as Json;
}

/** Throws unless the bot answered with a card. */
export function cardIn({ status, text }: Answer): string {
  const body = (status === 200 ? JSON.parse(text) : {}) as { statusCode?: number; value?: Json };
  if (body.statusCode !== 200 || body.value?.type !== 'AdaptiveCard') {
    throw new Error(`A press was answered with ${status} ${text.slice(0, 300)}`);
  }
  return JSON.stringify(body.value);
}

function button(card: Json, verb: string, typed?: Json): CardAction {
  const action = pressable(card, verb, typed);
  if (!action) throw new Error(`No ${verb} on ${JSON.stringify(card).slice(0, 500)}`);
  return action;
}

/** Cards with a decision to make that the connector took in for this person. */
function approvalsOf({ connector }: OurBot, managerId: string): Approval[] {
  const path = `/v3/conversations/${encodeURIComponent(conversationOf(managerId))}/activities`;
  return connector.calls.flatMap((call) => {
    if (call.method !== 'POST' || call.path !== path) return [];
    const { attachments = [] } = call.body as { attachments?: { content: Json }[] };
    const [attachment] = attachments;
    const decide = attachment && pressable(attachment.content, 'draft.decide');
    return decide ? [{ card: attachment.content, draftId: String(decide.data.draftId) }] : [];
  });
}

const quietMs = 1500;
const lookEveryMs = 100;
const givenUpAfterMs = 120_000;

/** Answers when the bot has sent what it had to send: it is awake, and nothing has come for a while. */
export async function settled({ url, connector }: OurBot): Promise<void> {
  const deadline = performance.now() + givenUpAfterMs;
  for (let quiet = 0; quiet < quietMs; quiet += lookEveryMs) {
    if (performance.now() > deadline) throw new Error('The bot does not come to rest.');
    const before = connector.calls.length;
    const asked = performance.now();
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
    await (await fetch(`${url}/healthz`)).arrayBuffer();
    const awake = performance.now() - asked < 4 * lookEveryMs;
    if (!awake || connector.calls.length !== before) quiet = 0;
  }
}

/**
 * What one manager does in one round: sees each approval card come up to date as it comes on screen, decides it,
 * sees it twice again, and shares an item in own words on two networks.
 */
export function pressesOf(manager: Manager, approvals: readonly Approval[], bot: OurBot): Press[] {
  const by = (action: CardAction, trigger: 'manual' | 'automatic') =>
    pressActivity(manager.managerId, action, { serviceUrl: bot.connector.url, trigger });
  return approvals.flatMap(({ draftId, card }): Press[] => {
    const refresh = refreshOf(card);
    if (!refresh) throw new Error('The approval card does not bring itself up to date.');
    const show = { verb: 'draft.show', activity: by(refresh, 'automatic') } as const;
    const decided = { ...show, fault: (answer: string) => decidedFault(answer, manager) };
    const share = (network: string): Press => {
      const typed = { words: ownWords(`${manager.managerId} ${draftId}`), network };
      const action = button(manager.content, 'content.share', typed);
      const fault = (answer: string) => expected(answer, new RegExp(draftId));
      return { verb: 'content.share', activity: by(action, 'manual'), fault };
    };
    return [
      { ...show, fault: (answer) => expected(answer, /"draft\.decide"/) },
      { ...decided, verb: 'draft.decide', activity: by(approve(card), 'manual') },
      decided,
      share('linkedin'),
      decided,
      share('facebook'),
    ];
  });
}

function approve(card: Json): CardAction {
  const action = button(card, 'draft.decide', { comment: '' });
  if (action.data.verdict !== 'approve') throw new Error('The first answer on the card is not yes.');
  return action;
}

function decidedFault(answer: string, { authorId }: Manager): string | null {
  return expected(answer, new RegExp(authorId)) ?? unexpected(answer, /"draft\.decide"/);
}

function expected(answer: string, part: RegExp): string | null {
  return part.test(answer) ? null : `A card lacks ${part}: ${answer.slice(0, 300)}`;
}

function unexpected(answer: string, part: RegExp): string | null {
  return part.test(answer) ? `A card has ${part}: ${answer.slice(0, 300)}` : null;
}
