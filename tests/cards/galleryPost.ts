import { amplifiedCard } from '../../bot/cards/amplified.ts';
import { consentCard } from '../../bot/cards/consent.ts';
import { dropLinkCard, dropLinkDialog, linkDroppedCard } from '../../bot/cards/dropLink.ts';
import { droppedCard } from '../../bot/cards/dropped.ts';
import { invitationCard } from '../../bot/cards/invitation.ts';
import { type Card, withNotice, withTyped } from '../../bot/cards/parts.ts';
import type { AuthorOffer, OfferView, PostCardView, PostView } from '../../src/actions/postViews.ts';
import type { Language } from '../../src/domain/person.ts';
import { consents, offerKinds, postStates } from '../../src/domain/post.ts';
import { buildRef } from './build.ts';

const at = '2026-12-08T09:00:00.000Z';
const url = 'https://www.linkedin.com/posts/mette_boring-1?a=1&b=[2]';

/** Cards about posts on own profiles, in every state. */
export function postCards(language: Language, said: (usual: string) => string): [string, Card][] {
  const author = buildRef({ displayName: said('Mette Krogh'), jobTitle: said('Ingeniør') });
  const by = buildRef({ id: '9', displayName: said('Lise Dam'), jobTitle: said('Kommunikatør') });
  const offer = (kind: OfferView['kind']): OfferView => ({
    id: `offer-${kind}`,
    kind,
    by,
    at,
    text: said('Det vidste jeg ikke.\n\nTak, fordi du skrev det.'),
    to: kind === 'invite' ? author : null,
  });
  const can = {
    offer: false,
    invite: false,
    askConsent: false,
    addToLibrary: false,
    answer: false,
    remove: true,
  };
  const view = (changes: Partial<PostView> = {}): PostCardView => ({
    post: {
      id: 'post-1',
      url,
      title: said('Da boret ramte varmt vand'),
      note: said('Måske noget for siden?'),
      topicId: 'climate',
      author,
      writtenWith: null,
      draftId: null,
      offers: [],
      consent: 'none',
      itemId: null,
      state: 'open',
      can,
      createdAt: at,
      updatedAt: at,
      ...changes,
    },
    topicName: said('Klima'),
    tabUrl: 'https://teams.microsoft.com/l/entity/app/write',
  });
  const desk = { ...can, offer: true, invite: true, askConsent: true };
  const many = [...offerKinds, ...offerKinds].map(offer);
  const bare = { title: '', note: '', topicId: null };
  const invitation = {
    postId: 'post-1',
    url,
    title: said('Da boret ramte varmt vand'),
    author,
    by,
    text: said('Du stod selv ved boringen.'),
    tabUrl: 'https://teams.microsoft.com/l/entity/app/guidelines',
  };
  const form = dropLinkCard({ url: '' }, language);
  return [
    ['dropLink', form],
    ['dropLink asked', dropLinkCard({ url: said(url), words: said('Se her'), asked: true }, language)],
    ['dropLink refused', withTyped(withNotice(form, said('Nej')), { words: said('Se her') }, language)],
    ['dropLink dialog', dropLinkDialog({ url: said(url), words: said('Se her') }, 'drop-1', language)],
    ...postStates.flatMap((state): [string, Card][] => {
      const gone = state === 'removed' ? { url: '', ...bare } : {};
      return [
        [`linkDropped ${state}`, linkDroppedCard(view({ state, ...gone }), language)],
        ...consents.flatMap((consent): [string, Card][] =>
          [can, { ...can, answer: true }].flatMap((able, index): [string, Card][] => [
            [
              `consent ${state} ${consent} ${index}`,
              consentCard(view({ state, consent, can: able, ...gone }), language, '29:17'),
            ],
            [
              `dropped ${state} ${consent} ${index}`,
              droppedCard(
                view({ state, consent, can: index ? desk : can, offers: many, ...gone }),
                language,
                '29:9',
              ),
            ],
          ]),
        ),
        ...offerKinds
          .filter((kind) => kind !== 'invite')
          .map((kind): [string, Card] => [
            `amplified ${state} ${kind}`,
            amplifiedCard(
              { ...view({ state, ...gone }), offer: { ...offer(kind), kind } satisfies AuthorOffer },
              language,
            ),
          ]),
      ];
    }),
    ['dropped bare', droppedCard({ ...view({ ...bare, can: desk }), topicName: null }, language)],
    ['dropped with co-writer', droppedCard(view({ writtenWith: by, can: desk }), language)],
    [
      'dropped in the library',
      droppedCard(view({ consent: 'given', itemId: 'item-1', can: desk }), language),
    ],
    ['consent in the library', consentCard(view({ consent: 'given', itemId: 'item-1' }), language)],
    ...(['open', 'declined', 'removed'] as const).map((state): [string, Card] => [
      `invitation ${state}`,
      invitationCard({ ...invitation, state }, language, '29:4'),
    ]),
    ['invitation without title', invitationCard({ ...invitation, title: '', state: 'open' }, language)],
  ];
}
