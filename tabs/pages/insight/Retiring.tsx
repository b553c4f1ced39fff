import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { WhatWorks } from '../../../src/server/contract/whatWorks.ts';
import { useFormats } from '../../format.ts';
import { PageLink } from '../../parts/Page.tsx';
import { Section } from '../../parts/Section.tsx';
import { useTopicName } from '../../parts/useTopicName.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: 'none' },
  item: { display: 'grid', justifyItems: 'start' },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** Items that have had their time, the oldest first; it holds no figures. */
export function Retiring({ works: { retiring, from } }: { works: WhatWorks }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { date } = useFormats();
  const topicName = useTopicName();
  return (
    <Section title={t('works.retire')} text={t('works.retireText', { from })}>
      {retiring && retiring.length > 0 ? (
        <ul className={styles.list} aria-label={t('works.retire')}>
          {retiring.map(({ id, title, topicId, format, createdAt, endsAt }) => (
            <li key={id} className={styles.item}>
              <PageLink to={`/desk/items/${id}`}>{title}</PageLink>
              <Caption1 className={styles.muted}>
                {[
                  topicName(topicId),
                  t(`itemFormat.${format}`),
                  endsAt
                    ? t('works.ends', { date: date(endsAt) })
                    : t('works.since', { date: date(createdAt) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Caption1>
            </li>
          ))}
        </ul>
      ) : (
        <Body1>{t(retiring ? 'works.retireNone' : 'works.retireSoon')}</Body1>
      )}
      <PageLink to="/desk/topics">{t('works.dry')}</PageLink>
    </Section>
  );
}
