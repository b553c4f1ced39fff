import { Badge, Button, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { EyeRegular, SendRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { DeskItem } from '../../../src/server/contract/deskItem.ts';
import { useFormats } from '../../format.ts';
import { ItemPicture } from '../../parts/ItemPicture.tsx';
import { PageLink } from '../../parts/Page.tsx';
import { ruled } from '../../parts/ruled.ts';
import { ItemStateBadge } from './ItemStateBadge.tsx';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '6rem minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: '8px 16px',
    padding: '12px 16px',
    ...ruled,
    '@media (max-width: 560px)': { gridTemplateColumns: '4rem minmax(0, 1fr)' },
  },
  picture: { borderRadius: tokens.borderRadiusMedium, overflow: 'hidden' },
  words: { display: 'grid', gap: tokens.spacingVerticalXS, justifyItems: 'start', minWidth: 0 },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  badges: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  muted: { color: tokens.colorNeutralForeground2 },
  action: { '@media (max-width: 560px)': { gridColumn: '2', justifySelf: 'start' } },
});

/** One item in the desk's list. */
export function ItemRow({ item, topic }: { item: DeskItem; topic: string | undefined }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const navigate = useNavigate();
  const { date } = useFormats();
  const offered = item.state === 'live' || item.state === 'soon';
  const end = item.state === 'expired' ? 'deskItems.endedOn' : 'deskItems.endsOn';
  const facts = [
    topic,
    t(`itemFormat.${item.format}`),
    t(`language.${item.language}`),
    item.expiresAt && t(end, { date: date(item.expiresAt) }),
    t('write.changed', { at: date(item.updatedAt) }),
  ];
  return (
    <li className={styles.row}>
      <div className={styles.picture}>
        <ItemPicture item={item} decorative />
      </div>
      <div className={styles.words}>
        <Subtitle2 as="h2" className={styles.title} lang={item.language}>
          <PageLink to={`/desk/items/${item.id}`}>{item.title}</PageLink>
        </Subtitle2>
        <Caption1 className={styles.muted}>{facts.filter(Boolean).join(' · ')}</Caption1>
        <div className={styles.badges}>
          <ItemStateBadge state={item.state} />
          {item.sensitive && (
            <Badge appearance="tint" shape="rounded" color="important" icon={<EyeRegular />}>
              {t('deskItems.sensitive')}
            </Badge>
          )}
        </div>
      </div>
      {offered && (
        <Button
          className={styles.action}
          icon={<SendRegular />}
          aria-label={t('desk.sendItem', { title: item.title })}
          onClick={() => navigate(`/desk/broadcasts/new?item=${encodeURIComponent(item.id)}`)}
        >
          {t('desk.send')}
        </Button>
      )}
    </li>
  );
}
