import { approvalCard } from '../../bot/cards/approval.ts';
import { commentCard } from '../../bot/cards/comment.ts';
import { contentCard, testCard } from '../../bot/cards/content.ts';
import { decidedCard } from '../../bot/cards/decided.ts';
import { declinedCard } from '../../bot/cards/declined.ts';
import { draftSentCard, strandedCard } from '../../bot/cards/draftSent.ts';
import { draftsCard } from '../../bot/cards/drafts.ts';
import { editedCard } from '../../bot/cards/edited.ts';
import { helpCard } from '../../bot/cards/help.ts';
import { libraryCard } from '../../bot/cards/library.ts';
import { noteCard } from '../../bot/cards/note.ts';
import { type Card, withNotice, withTyped } from '../../bot/cards/parts.ts';
import { closedCard, refusedCard } from '../../bot/cards/refused.ts';
import { settingsCard } from '../../bot/cards/settings.ts';
import { sharedCard } from '../../bot/cards/shared.ts';
import { welcomeCard } from '../../bot/cards/welcome.ts';
import { textIn } from '../../bot/text/catalogue.ts';
import type { DraftView, ShareView } from '../../src/actions/views.ts';
import { draftStates, verdicts } from '../../src/domain/draft.ts';
import { type ErrorCode, errorTable } from '../../src/domain/errors.ts';
import { composerUrl, fallbackUrl, type Network, networks } from '../../src/domain/network.ts';
import type { Language } from '../../src/domain/person.ts';
import { routeBases } from '../../src/domain/route.ts';
import { nudges } from '../../src/domain/twist.ts';
import {
  buildContentView,
  buildDraftCardView,
  buildDraftView,
  buildItemView,
  buildRef,
  buildSettingsView,
  buildShareView,
} from './build.ts';
import { absenceCards } from './galleryAbsence.ts';
import { backingCards } from './galleryBacking.ts';
import { broadcastCards } from './galleryBroadcast.ts';
import { digestCards } from './galleryDigest.ts';
import { expertCards } from './galleryExpert.ts';
import { extensionCards } from './galleryExtension.ts';
import { guidelineCards } from './galleryGuideline.ts';
import { interviewCards } from './galleryInterview.ts';
import { leaderMonthCards } from './galleryLeaderMonth.ts';
import { lessonCards } from './galleryLesson.ts';
import { modeCards } from './galleryMode.ts';
import { postCards } from './galleryPost.ts';
import { questionCards } from './galleryQuestion.ts';
import { thanksCards } from './galleryThanks.ts';
import { topicCards } from './galleryTopic.ts';

const at = '2026-12-08T09:00:00.000Z';
const tabUrl = 'https://teams.microsoft.com/l/entity/app/library';

/** Every card in every state. `text` stands in for all that people write; null leaves the usual examples. */
export function gallery(language: Language, text: string | null = null): [name: string, card: Card][] {
  const said: Said = (usual) => text ?? usual;
  return [
    ...plainCards(language, said),
    ...contentCards(language, said),
    ...draftCards(language, said, text === null),
    ...listCards(language, said),
    ...postCards(language, said),
    ...extensionCards(language, said),
    ...leaderMonthCards(language, said),
    ...interviewCards(language, said),
    ...absenceCards(language, said),
    ...digestCards(language, said),
    ...modeCards(language, said),
    ...topicCards(language, said),
    ...expertCards(language, said),
    ...lessonCards(language),
    ...thanksCards(language, said),
    ...questionCards(language, said),
    ...guidelineCards(language, said),
    ...backingCards(language, said),
  ];
}

type Said = (usual: string) => string;

function plainCards(language: Language, said: Said): [string, Card][] {
  const welcome = {
    firstName: said('Mette'),
    programmeName: said('Banen'),
    managerName: said('Lars Holm'),
    tabUrl,
    privacyUrl: 'https://chalkline.example/privacy',
  };
  const codes = Object.keys(errorTable) as ErrorCode[];
  return [
    ['welcome', welcomeCard({ ...welcome, joined: false }, language)],
    ['welcome without manager', welcomeCard({ ...welcome, managerName: null, joined: false }, language)],
    ['welcome joined', welcomeCard({ ...welcome, joined: true }, language)],
    ['help', helpCard(language)],
    ['help unknown', helpCard(language, true)],
    ['note', noteCard(textIn(language).left)],
    ...codes.map((code): [string, Card] => [`refused ${code}`, refusedCard(code, language)]),
    ['refused with number', refusedCard('internal', language, '0b9f')],
    [
      'refused with words',
      withTyped(refusedCard('malformed', language), { words: said('Mine ord') }, language),
    ],
    ['closed', closedCard('unknownPerson', language)],
    ...[
      {},
      { joined: false },
      { pausedUntil: at, language: 'da' as const, weeklyCap: 0 },
      { language: 'en' as const, weeklyCap: 7 },
    ].map((settings, index): [string, Card] => [
      `settings ${index}`,
      settingsCard({ settings: buildSettingsView(settings), tabUrl }, language),
    ]),
  ];
}

function contentCards(language: Language, said: Said): [string, Card][] {
  const usual = buildItemView();
  const item = buildItemView({
    title: said(usual.title),
    why: said(usual.why),
    forWhom: said('Naboer'),
    question: said(usual.question),
    picture: { url: 'https://company.example/heat.webp', alt: said('En boring') },
  });
  const view = buildContentView({
    item,
    topicName: said('Klima'),
    guidelines: [said('Sig det selv'), said('Spørg')],
  });
  const content = contentCard(view, language);
  const reasons = ['notForMe', 'notNow', 'notThisTopic', 'pause'] as const;
  return [
    ['content', content],
    [
      'content bare',
      contentCard({ ...view, item: { ...item, picture: null, forWhom: '' }, guidelines: [] }, language),
    ],
    ['content expired', contentCard({ ...view, item: { ...item, expired: true } }, language)],
    [
      'content withdrawn',
      contentCard({ ...view, item: { ...item, expired: true, withdrawn: true } }, language),
    ],
    ['content test', testCard(view, language)],
    [
      'content refused',
      withTyped(withNotice(content, said('Skriv')), { words: said('Mine ord'), network: 'x' }, language),
    ],
    ...networks.map((network): [string, Card] => [
      `shared ${network}`,
      sharedCard({ share: sharedOn(network, { title: said('Varme'), text: said('Tekst') }) }, language),
    ]),
    ...nudges.map((nudge): [string, Card] => [
      `shared ${nudge}`,
      sharedCard({ share: buildShareView({ nudge, title: said('Varme') }) }, language),
    ]),
    ...(['self', 'linkedin'] as const).map((by): [string, Card] => [
      `shared and posted, says ${by}`,
      sharedCard({ share: buildShareView({ posted: { at, by }, title: said('Varme') }) }, language),
    ]),
    ...(['mail', 'copy'] as const).map((network): [string, Card] => [
      `shared and done, by ${network}`,
      sharedCard(
        { share: sharedOn(network, { posted: { at, by: 'self' }, title: said('Varme') }) },
        language,
      ),
    ]),
    ['shared too long ago', sharedCard({ share: buildShareView({ undoUntil: null }) }, language)],
    ['share undone', noteCard(textIn(language).shared.undone)],
    ['shared without title', sharedCard({ share: buildShareView({ title: '', text: '' }) }, language)],
    ...reasons.map((reason): [string, Card] => [
      `declined ${reason}`,
      declinedCard(
        { reason, topicName: said('Klima'), pausedUntil: reason === 'pause' ? at : null },
        language,
      ),
    ]),
    [
      'declined pause',
      declinedCard({ reason: 'pause', topicName: said('Klima'), pausedUntil: null }, language),
    ],
  ];
}

function sharedOn(network: Network, overrides: Partial<ShareView>): ShareView {
  const share = buildShareView({ network, ...overrides });
  const { text, link, title } = share;
  const post = { text: text.toWellFormed(), link, title: title.toWellFormed(), mastodonServer: null };
  return { ...share, composerUrl: composerUrl(network, post), fallbackUrl: fallbackUrl(network, link) };
}

function draftCards(language: Language, said: Said, every: boolean): [string, Card][] {
  const person = buildRef({ displayName: said('Mette Krogh'), jobTitle: said('Ingeniør') });
  const none = buildDraftView().can;
  const usual: Partial<DraftView> = {
    title: said('Vores første boring'),
    text: said('Første afsnit.\n\nAndet afsnit.'),
    author: person,
    item: { id: 'item-1', title: said('Varme') },
    waitingFor: [person, buildRef({ id: '4', displayName: said('Bo') })],
  };
  const decisions = [
    null,
    ...verdicts.flatMap((verdict) =>
      [said('Skriv lidt kortere'), ''].map((comment) => ({
        verdict,
        by: person,
        at,
        comment,
        notes: comment ? [{ paragraph: 0, text: comment }] : [],
        revision: 1,
      })),
    ),
  ];
  // Who may do what changes the buttons; what was written does not meet them.
  const abilities = [
    none,
    { ...none, decide: true },
    { ...none, save: true, submit: true, withdraw: true },
    { ...none, publish: true, withdraw: true },
  ];
  const bases = [...routeBases, null];
  const words = { id: 'c1', by: person, at, text: said('Kan du uddybe?'), revision: 1, paragraph: null };
  const cards: [string, Card][] = [];
  for (const state of draftStates) {
    for (const [index, decision] of decisions.entries()) {
      for (const [ability, can] of abilities.entries()) {
        if (!every && (ability !== 1 || index > 1)) continue;
        const routeBasis = bases[index % bases.length] ?? null;
        const shareId = state === 'published' ? 'share-1' : null;
        const more = {
          onBehalfOf: routeBasis === 'deputy' ? person : null,
          stages: index % 2 ? (['manager', 'communicator'] as const).slice() : ['manager' as const],
          comments: index % 2 ? [words] : [],
          before: { revision: 1, text: said('Første afsnit.\n\nTredje afsnit.'), by: person },
          writtenWith: index === 2 ? person : null,
        };
        const view = buildDraftCardView({ ...usual, ...more, state, decision, can, routeBasis, shareId });
        const name = `${state} ${index} ${ability}`;
        cards.push([`draftSent ${name}`, draftSentCard(view, language)]);
        cards.push([`approval ${name}`, approvalCard(view, language, ability === 0 ? null : '29:17')]);
        cards.push([`decided ${name}`, decidedCard(view, language)]);
        cards.push([`comment ${name}`, commentCard(view, language)]);
        cards.push([`stranded ${name}`, strandedCard(view, language)]);
        cards.push([`edited ${name}`, editedCard(view, language)]);
      }
    }
  }
  const bare = buildDraftCardView({
    title: '',
    item: null,
    text: '',
    waitingFor: [],
    can: { ...none, decide: true },
  });
  const open = approvalCard(bare, language, '29:17');
  cards.push(['approval bare', open]);
  cards.push([
    'approval refused',
    withTyped(withNotice(open, said('Nej')), { comment: said('Fordi') }, language),
  ]);
  cards.push(['draftSent bare', draftSentCard(bare, language)]);
  return cards;
}

function listCards(language: Language, said: Said): [string, Card][] {
  const items = [1, 2, 3, 4, 5, 6, 7].map((number) => ({
    item: buildItemView({ id: `item-${number}`, title: said(`Titel ${number}`), why: said('Derfor') }),
    topicName: said('Klima'),
  }));
  const author = buildRef({ displayName: said('Mette Krogh') });
  const drafts = draftStates.map((state) =>
    buildDraftView({ id: state, state, title: said('Udkast'), author }),
  );
  return [
    ['library', libraryCard({ items, tabUrl }, language)],
    ['library empty', libraryCard({ items: [], tabUrl }, language)],
    ['drafts', draftsCard({ mine: drafts, waiting: drafts.slice(0, 3), tabUrl }, language)],
    ['drafts mine', draftsCard({ mine: drafts, waiting: [], tabUrl }, language)],
    ['drafts empty', draftsCard({ mine: [], waiting: [], tabUrl }, language)],
    ...broadcastCards(language, said),
  ];
}

/** Names and texts made to be read as something else. */
export const hostileTexts = [
  '[Godkend](https://evil.example)',
  '<at>Boss</at> **bold** _it_ `code` \\[x\\]',
  'Line\nApproved by CEO\r\n# Heading\n- item',
  'abc\u202etxt.exe\u2066\u200f\u061c',
  `Z${'\u0300\u0301\u0302'.repeat(300)}algo`,
  `$${'{'}$root.secret} {{DATE(2026-01-01T00:00:00Z)}} $$${'{'}name}`,
  'x'.repeat(5000),
  `${'æ"\\'.repeat(30_000)}`,
  '\n'.repeat(500) + 'p\n\n'.repeat(3000),
  '\ud800 unpaired \udfff \u0000\u0007\u001b[31m',
  '👩🏽‍🚀'.repeat(4000),
];
