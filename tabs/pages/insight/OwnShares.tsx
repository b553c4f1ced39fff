import { Badge, Body1, Button, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { doneWith } from '../../../src/server/contract/network.ts';
import type { ShareView } from '../../../src/server/contract/share.ts';
import { useFormats } from '../../format.ts';
import { nameOfNetwork } from '../../networkName.ts';
import { AfterShare } from '../../parts/AfterShare.tsx';
import { Section } from '../../parts/Section.tsx';
import { queries } from '../../queries.ts';
import { ShareFigures } from '../figures/ShareFigures.tsx';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    justifySelf: 'stretch',
  },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    padding: '12px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: { margin: 0, flexGrow: 1, minWidth: 'min(14rem, 100%)' },
  muted: { color: tokens.colorNeutralForeground2 },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

/** Own shares one by one: what became of each, its text, and the way to take it back. */
export function OwnShares({ shares }: { shares: ShareView[] }) {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <Section title={t('ownShares.title')} text={t('ownShares.text')}>
      <ul className={styles.list}>
        {shares.map((share) => (
          <li key={share.id} className={styles.row}>
            <OwnShare share={share} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function OwnShare({ share }: { share: ShareView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const client = useQueryClient();
  const { dateTime } = useFormats();
  const [open, setOpen] = useState(false);
  const replace = (changed: ShareView) =>
    client.setQueryData(queries.shares.queryKey, (before) =>
      before?.map((one) => (one.id === changed.id ? changed : one)),
    );
  return (
    <>
      <div className={styles.head}>
        <Subtitle2 as="h3" className={styles.title}>
          {share.title || t('write.untitled')}
        </Subtitle2>
        <Badge appearance="tint" color={share.posted ? 'success' : 'informative'}>
          {t(share.posted ? `after.${doneWith(share.network)}.badge` : 'ownShares.notDone')}
        </Badge>
      </div>
      <Caption1 className={styles.muted}>
        {[nameOfNetwork(share.network), t('ownShares.opened', { at: dateTime(share.openedAt) })].join(' · ')}
      </Caption1>
      <div className={styles.head}>
        <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'ownShares.hide' : 'ownShares.show')}
        </Button>
      </div>
      {open && (
        <>
          <Body1 className={styles.text}>{share.text}</Body1>
          <AfterShare share={share} onChange={replace} />
        </>
      )}
      <ShareFigures share={share} onChange={replace} />
    </>
  );
}
