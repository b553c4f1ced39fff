import { contentCard } from '../../bot/cards/content.ts';
import { digestCard, withWayBack } from '../../bot/cards/digest.ts';
import { type Card, withNotice } from '../../bot/cards/parts.ts';
import { settingsCard } from '../../bot/cards/settings.ts';
import { sharedCard } from '../../bot/cards/shared.ts';
import type { DigestCardView } from '../../src/actions/views.ts';
import type { Language } from '../../src/domain/person.ts';
import { buildContentView, buildItemView, buildSettingsView, buildShareView } from './build.ts';

const tabUrl = 'https://teams.microsoft.com/l/entity/app/library';
const digestId = 'digest:17:2026-W48';

/** The weekly digest, what opens from it, and the settings for it. */
export function digestCards(language: Language, said: (usual: string) => string): [string, Card][] {
  const usual = buildItemView();
  const item = buildItemView({
    title: said(usual.title),
    why: said(usual.why),
    question: said(usual.question),
    picture: { url: 'https://company.example/heat.webp', alt: said('En boring') },
  });
  const rows = (count: number, changes: Partial<typeof item> = {}): DigestCardView['rows'] =>
    Array.from({ length: count }, (_, at) => ({
      item: { ...item, id: `item-${at}`, ...changes },
      topicName: said('Klima'),
    }));
  const view = (changes: Partial<DigestCardView> = {}): DigestCardView => ({
    digestId,
    rows: rows(5),
    tabUrl,
    ...changes,
  });
  const long = `https://company.example/${'x'.repeat(1900)}.webp`;
  const offer = { itemId: 'item-1' };
  const opened = buildContentView({ item, topicName: said('Klima'), guidelines: [said('Sig det selv')] });
  const settings = buildSettingsView().digest;
  return [
    ['digest', digestCard(view(), language)],
    ['digest of one', digestCard(view({ rows: rows(1) }), language)],
    ['digest without pictures', digestCard(view({ rows: rows(5, { picture: null }) }), language)],
    [
      'digest with long addresses',
      digestCard(view({ rows: rows(5, { picture: { url: long, alt: said('En boring') } }) }), language),
    ],
    ['digest empty', digestCard(view({ rows: [] }), language)],
    ['digest less', withNotice(digestCard(view(), language), said('Noteret'))],
    ['digest less again', withNotice(digestCard(view(), language, offer), said('Noteret'))],
    ['digest less of all', withNotice(digestCard(view({ rows: [] }), language, offer), said('Noteret'))],
    ['digest opened', contentCard(opened, language, digestId)],
    ['digest opened for approval', contentCard({ ...opened, needsApproval: true }, language, digestId)],
    [
      'digest opened expired',
      contentCard({ ...opened, item: { ...item, expired: true } }, language, digestId),
    ],
    ['digest shared', withWayBack(sharedCard({ share: buildShareView() }, language), digestId, language)],
    ...[
      { digest: { ...settings, every: 'off' as const, nextAt: null } },
      { digest: { ...settings, topics: 'followed' as const } },
      { weeklyCap: 0, digest: { ...settings, nextAt: null } },
    ].map((changes, index): [string, Card] => [
      `digest settings ${index}`,
      settingsCard({ settings: buildSettingsView(changes), tabUrl }, language),
    ]),
  ];
}
