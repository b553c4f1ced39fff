import { z } from 'zod';
import { askConsent, offerToPost } from '../../src/actions/postDesk.ts';
import { answerConsent, declineInvitation, dropPost, removePost } from '../../src/actions/posts.ts';
import { loadInvitationCard, loadPostCard } from '../../src/actions/postViews.ts';
import type { Refusal } from '../../src/domain/errors.ts';
import { dropLinkCard, linkDroppedCard } from '../cards/dropLink.ts';
import { invitationCard } from '../cards/invitation.ts';
import type { Card } from '../cards/parts.ts';
import { postCard } from '../renderers/post.ts';
import { textIn } from '../text/catalogue.ts';
import { defineVerb, id, type Press, pressId } from './verb.ts';

const postId = z.strictObject({ postId: id });
const comment = z.string().trim().max(2000).default('');

async function showPost(data: { postId: string }, press: Press): Promise<Card> {
  return postCard(await loadPostCard(data.postId, press.person, press.language, press.ports), press);
}

/** What stays with the author about the link itself, whatever else was asked about it. */
async function showMine(data: { postId: string }, { person, language, ports }: Press): Promise<Card> {
  return linkDroppedCard(await loadPostCard(data.postId, person, language, ports), language);
}

async function showInvitation(data: { postId: string }, press: Press): Promise<Card> {
  const view = await loadInvitationCard(data.postId, press.person, press.ports);
  return invitationCard(view, press.language, press.userId);
}

export async function showDropLink({ language }: Press): Promise<Card> {
  return dropLinkCard({ url: '' }, language);
}

export const postVerbs = {
  'post.drop': defineVerb({
    schema: z.strictObject({
      url: z.string().trim().max(2000).default(''),
      words: z.string().trim().max(1000).default(''),
    }),
    run: async ({ url, words: note }, press) => {
      const post = await dropPost({ id: pressId('drop', press, url), url, note }, press.person, press.ports);
      return showMine({ postId: post.id }, press);
    },
    current: async ({ url }, { language }) => dropLinkCard({ url }, language),
    explain: ({ code }: Refusal, { language }) =>
      code === 'badUrl' ? textIn(language).post.drop.badUrl : null,
  }),
  'post.show': defineVerb({
    // A refresh on a client that sends the box along is still a refresh.
    schema: postId.extend({ comment: z.string().max(70_000).optional() }),
    run: showPost,
  }),
  'post.remove': defineVerb({
    schema: postId,
    run: async (data, press) => {
      await removePost(data.postId, press.person, press.ports);
      return showMine(data, press);
    },
    current: showPost,
  }),
  'post.offer': defineVerb({
    schema: postId.extend({ kind: z.enum(['thank', 'fact', 'repost']), comment }),
    run: async ({ postId: id, kind, comment: text }, press) => {
      const offer = { id: pressId('offer', press, id, kind, text), kind, text };
      await offerToPost(id, offer, press.person, press.ports);
      return showPost({ postId: id }, press);
    },
    current: showPost,
    explain: ({ code }, { language }) => (code === 'invalid' ? textIn(language).post.desk.needWords : null),
  }),
  'post.askConsent': defineVerb({
    schema: postId,
    run: async (data, press) => {
      await askConsent(data.postId, press.person, press.ports);
      return showPost(data, press);
    },
    current: showPost,
  }),
  'post.consent': defineVerb({
    schema: postId.extend({ answer: z.enum(['given', 'refused']) }),
    run: async ({ postId: id, answer }, press) => {
      await answerConsent(id, answer, press.person, press.ports);
      return showPost({ postId: id }, press);
    },
    current: showPost,
  }),
  'post.invitation': defineVerb({ schema: postId, run: showInvitation }),
  'post.decline': defineVerb({
    schema: postId,
    run: async (data, press) => {
      await declineInvitation(data.postId, press.person, press.ports);
      return showInvitation(data, press);
    },
  }),
};
