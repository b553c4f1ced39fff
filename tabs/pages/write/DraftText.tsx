import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../src/server/contract/draft.ts';
import { networkNames } from '../../../src/server/contract/network.ts';
import { PageLink } from '../../parts/Page.tsx';

const useStyles = makeStyles({
  draft: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0, justifySelf: 'stretch' },
  words: { whiteSpace: 'pre-wrap' },
  text: {
    margin: 0,
    padding: '12px 16px',
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: `0 ${tokens.borderRadiusMedium} ${tokens.borderRadiusMedium} 0`,
    maxWidth: '70ch',
  },
  foot: { color: tokens.colorNeutralForeground2 },
});

/** The words themselves, as they would be posted. */
export function DraftText({ draft }: { draft: DraftView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <figure className={styles.draft}>
      <blockquote className={styles.text}>
        <Body1 className={styles.words}>{draft.text || t('draft.noText')}</Body1>
      </blockquote>
      <Caption1 className={styles.foot}>
        {t('draft.for', { network: networkNames[draft.network] })}
        {draft.item && (
          <>
            {' · '}
            <PageLink to={`/library/${draft.item.id}`}>{draft.item.title}</PageLink>
          </>
        )}
      </Caption1>
    </figure>
  );
}
