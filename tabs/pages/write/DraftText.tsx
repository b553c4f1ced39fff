import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { paragraphsOf } from '../../../src/server/contract/difference.ts';
import type { DraftView } from '../../../src/server/contract/draft.ts';
import { nameOfNetwork } from '../../networkName.ts';
import { PageLink } from '../../parts/Page.tsx';

const useStyles = makeStyles({
  draft: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0, justifySelf: 'stretch', minWidth: 0 },
  quote: { display: 'grid', margin: 0 },
  paragraph: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 44rem) minmax(0, 18rem)',
    columnGap: tokens.spacingHorizontalM,
    '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  words: {
    whiteSpace: 'pre-wrap',
    padding: '8px 16px',
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  beside: {
    display: 'grid',
    alignContent: 'start',
    gap: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    '@media (max-width: 900px)': { paddingLeft: tokens.spacingHorizontalL },
  },
  foot: { color: tokens.colorNeutralForeground2 },
});

/** The words themselves, as they would be posted; `beside` is what belongs to one paragraph, counted from 0. */
export function DraftText({
  draft,
  beside,
}: {
  draft: DraftView;
  beside?: (paragraph: number) => ReactNode;
}) {
  const { t } = useTranslation();
  const styles = useStyles();
  const paragraphs = paragraphsOf(draft.text).map((text, index) => ({ text, index }));
  return (
    <figure className={styles.draft}>
      <blockquote className={styles.quote}>
        {paragraphs.length === 0 && <Body1 className={styles.words}>{t('draft.noText')}</Body1>}
        {paragraphs.map(({ text, index }) => (
          <div key={index} className={styles.paragraph}>
            <Body1 className={styles.words}>{text}</Body1>
            {beside && <div className={styles.beside}>{beside(index)}</div>}
          </div>
        ))}
      </blockquote>
      <Caption1 className={styles.foot}>
        {t('draft.for', { network: nameOfNetwork(draft.network) })}
        {draft.item && (
          <>
            {' · '}
            <PageLink to={`/library/${draft.item.id}`}>{draft.item.title}</PageLink>
          </>
        )}
        {draft.writtenWith && (
          <>
            {' · '}
            {t('preview.writtenWith', { name: draft.writtenWith.displayName })}
          </>
        )}
      </Caption1>
    </figure>
  );
}
