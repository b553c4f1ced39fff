import {
  loadAmplifiedCard,
  loadOpenInvitation,
  loadPostCard,
  type PostCardView,
} from '../../src/actions/postViews.ts';
import { amplifiedCard } from '../cards/amplified.ts';
import { consentCard } from '../cards/consent.ts';
import { linkDroppedCard } from '../cards/dropLink.ts';
import { droppedCard } from '../cards/dropped.ts';
import { invitationCard } from '../cards/invitation.ts';
import type { Card } from '../cards/parts.ts';
import { oneLine } from '../cards/plain.ts';
import { textIn } from '../text/catalogue.ts';
import type { Reader, Renderer } from './renderer.ts';

const dropped: Renderer = async (id, { person, language, userId }, ports) => {
  const view = await loadPostCard(id, person, language, ports);
  const author = oneLine(view.post.author.displayName, 80);
  return { card: droppedCard(view, language, userId), summary: textIn(language).post.desk.summary(author) };
};

const amplified: Renderer = async (subject, { person, language }, ports) => {
  const view = await loadAmplifiedCard(subject, person, language, ports);
  const { summary } = textIn(language).post.amplified;
  return { card: amplifiedCard(view, language), summary: summary[view.offer.kind] };
};

const consent: Renderer = async (id, { person, language, userId }, ports) => {
  const view = await loadPostCard(id, person, language, ports);
  return { card: consentCard(view, language, userId), summary: textIn(language).post.consent.summary };
};

const invitation: Renderer = async (id, { person, language, userId }, ports) => {
  const view = await loadOpenInvitation(id, person, ports);
  const author = oneLine(view.author.displayName, 80);
  const summary = textIn(language).post.invitation.summary(author);
  return { card: invitationCard(view, language, userId), summary };
};

/** The card about a post that belongs to the one who looks at it. */
export function postCard(view: PostCardView, { person, language, userId }: Reader): Card {
  const { post } = view;
  if (post.author.id !== person.id) return droppedCard(view, language, userId);
  return post.consent === 'none' ? linkDroppedCard(view, language) : consentCard(view, language, userId);
}

export const postRenderers = { dropped, amplified, consent, invitation };
