import { Body1, Button, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { DraftView } from '../../../src/server/contract/draft.ts';
import { useFormats } from '../../format.ts';
import { nameOfNetwork } from '../../networkName.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { StateBadge } from '../../parts/StateBadge.tsx';
import { Empty } from '../../parts/Status.tsx';
import { queries } from '../../queries.ts';

const useStyles = makeStyles({
  new: { justifySelf: 'start' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalM },
  row: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'start',
    gap: '4px 16px',
    padding: '16px 20px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow2,
    ':hover': { boxShadow: tokens.shadow8 },
    '@media (max-width: 480px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  words: { display: 'grid', gap: tokens.spacingVerticalXXS, minWidth: 0 },
  title: { margin: 0 },
  link: {
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    outlineStyle: 'none',
    '::after': { content: '""', position: 'absolute', inset: 0, borderRadius: tokens.borderRadiusXLarge },
    ':focus-visible::after': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  text: {
    color: tokens.colorNeutralForeground2,
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
  },
  foot: { color: tokens.colorNeutralForeground3 },
  badge: { '@media (max-width: 480px)': { gridRow: 1 } },
});

export function MyDrafts() {
  const { t } = useTranslation();
  const styles = useStyles();
  const navigate = useNavigate();
  const drafts = useQuery({ ...queries.drafts, refetchOnMount: 'always' });
  const newDraft = (
    <Button
      className={styles.new}
      appearance="primary"
      icon={<AddRegular />}
      onClick={() => navigate('/write/new')}
    >
      {t('write.new')}
    </Button>
  );
  return (
    <Loaded
      query={drafts}
      empty={
        <Empty title={t('write.none')} text={t('write.noneText')}>
          {newDraft}
        </Empty>
      }
    >
      {(found) => (
        <>
          {newDraft}
          <ul className={styles.list}>
            {found.map((draft) => (
              <li key={draft.id}>
                <DraftRow draft={draft} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Loaded>
  );
}

function DraftRow({ draft }: { draft: DraftView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { dateTime } = useFormats();
  const waits = draft.waitingFor[0]?.displayName;
  const foot = [
    nameOfNetwork(draft.network),
    t('write.changed', { at: dateTime(draft.updatedAt) }),
    draft.state === 'waiting' && waits && t('write.with', { name: waits }),
  ];
  return (
    <article className={styles.row}>
      <div className={styles.words}>
        <Subtitle2 as="h2" className={styles.title}>
          <Link to={`/write/${draft.id}`} className={styles.link}>
            {draft.title || t('write.untitled')}
          </Link>
        </Subtitle2>
        {draft.text && <Body1 className={styles.text}>{draft.text}</Body1>}
        <Caption1 className={styles.foot}>{foot.filter(Boolean).join(' · ')}</Caption1>
      </div>
      <div className={styles.badge}>
        <StateBadge state={draft.state} />
      </div>
    </article>
  );
}
