import { backingCard } from '../../bot/cards/backing.ts';
import { backedCard, endorsementOverCard, supporterNamedCard } from '../../bot/cards/backingGiven.ts';
import { contentCard } from '../../bot/cards/content.ts';
import { type Card, withNotice, withTyped } from '../../bot/cards/parts.ts';
import type { BackingView, MyBackingView } from '../../src/actions/backingViews.ts';
import { backingSteps } from '../../src/domain/backing.ts';
import type { Language } from '../../src/domain/person.ts';
import { buildContentView, buildItemView, buildRef } from './build.ts';

const at = '2026-11-24T09:00:00.000Z';
const until = '2027-11-24T09:00:00.000Z';
const tabUrl = 'https://teams.microsoft.com/l/entity/app/guidelines';

type Said = (usual: string) => string;

/** The cards of backing: each step empty and settled, the words, what stands, and what others get. */
export function backingCards(language: Language, said: Said): [string, Card][] {
  const empty = buildMine(said, false);
  const full = buildMine(said, true);
  const given = { ...full, next: null, state: 'valid' as const, endorsement: endorsementOf(said) };
  const near = { ...given, state: 'soon' as const };
  const over = { ...given, state: 'over' as const };
  const supporter = { leaderId: 'top', leaderName: said('Astrid Kjeldgaard'), guidelinesUrl: tabUrl };
  const line = { leaderName: said('Astrid Kjeldgaard'), words: said('Del gerne det, du er stolt af.') };
  const [first] = backingSteps;
  const step = backingCard({ mine: empty, at: first, tabUrl }, language);
  return [
    ...backingSteps.flatMap((one): [string, Card][] => [
      [`backingStep ${one} empty`, backingCard({ mine: empty, at: one, tabUrl }, language)],
      [`backingStep ${one}`, backingCard({ mine: full, at: one, tabUrl }, language)],
    ]),
    ['backingStep refused', withTyped(withNotice(step, said('Nej')), { text: said('Fordi') }, language)],
    ['backingStep words', backingCard({ mine: { ...full, next: null }, at: 'words', tabUrl }, language)],
    ['backingStep given', backingCard({ mine: given, at: 'given', tabUrl }, language)],
    ['backingStep given near its end', backingCard({ mine: near, at: 'given', tabUrl }, language)],
    ['supporterNamed', supporterNamedCard({ ...supporter, isNamed: true }, language)],
    ['supporterNamed stepped down', supporterNamedCard({ ...supporter, isNamed: false }, language)],
    ['endorsementOver soon', endorsementOverCard({ mine: near, tabUrl }, language)],
    ['endorsementOver over', endorsementOverCard({ mine: over, tabUrl }, language)],
    ['endorsementOver renewed', endorsementOverCard({ mine: given, tabUrl }, language)],
    ['backed', backedCard({ backing: buildView(said), tabUrl, timeUrl: tabUrl }, language)],
    ['backed by nobody', backedCard({ backing: null, tabUrl, timeUrl: tabUrl }, language)],
    ...[true, false].map((isFirst): [string, Card] => [
      `content ${isFirst ? 'first' : 'further'} with backing`,
      contentCard(
        buildContentView({
          item: buildItemView({ title: said('Varme fra undergrunden') }),
          endorsement: { ...line, isFirst },
        }),
        language,
      ),
    ]),
  ];
}

function endorsementOf(said: Said): NonNullable<MyBackingView['endorsement']> {
  return { words: { da: said('Del gerne'), en: said('Please do') }, firstAt: at, at, until };
}

const managers = ['Jens Aagaard', 'Lone Bæk', 'Søren Thygesen'];

function buildMine(said: Said, isFull: boolean): MyBackingView {
  const named = managers.map((name, index) => buildRef({ id: `manager-${index}`, displayName: said(name) }));
  const both = { da: said('Derfor'), en: said('Because') };
  const many = Array.from({ length: 30 }, (_, index) =>
    buildRef({ id: `further-${index}`, displayName: said('Karim Haddad') }),
  );
  return {
    leader: buildRef({ id: 'top', displayName: said('Astrid Kjeldgaard') }),
    department: said('Ledelse'),
    parts: isFull
      ? {
          vision: both,
          values: { da: said('Med respekt') },
          time: 25,
          guidelines: { chosen: ['everyone'], additions: both },
          supporters: named.map(({ id }) => id),
          example: { text: said('Mit opslag'), url: 'https://network.example/post' },
        }
      : { vision: null, values: null, time: null, guidelines: null, supporters: null, example: null },
    settled: isFull ? [...backingSteps] : [],
    next: isFull ? null : 'vision',
    endorsement: null,
    state: 'none',
    updatedAt: at,
    asked: true,
    options: {
      guidelines: ['everyone', 'managers'].map((id) => ({
        id,
        title: { da: said('Retningslinjer'), en: said('Guidelines') },
      })),
      supporters: [...named, ...many],
      moreSupporters: 4,
    },
  };
}

function buildView(said: Said): BackingView {
  const both = { da: said('Derfor'), en: said('Because') };
  return {
    leader: buildRef({ id: 'top', displayName: said('Astrid Kjeldgaard') }),
    department: said('Ledelse'),
    ...endorsementOf(said),
    renewed: true,
    vision: both,
    values: both,
    minutesPerWeek: 30,
    guidelines: { chosen: [], additions: both },
    supporters: managers.map((name) => buildRef({ displayName: said(name) })),
    example: { text: said('Mit opslag'), url: 'https://network.example/post' },
  };
}
