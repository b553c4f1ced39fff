import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PostView } from '../../src/server/contract/post.ts';
import { useFormats } from '../format.ts';
import { hostOf } from './OutsideLink.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalM },
  offer: {
    display: 'grid',
    gap: tokens.spacingVerticalXXS,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorBrandStroke2}`,
  },
  muted: { color: tokens.colorNeutralForeground2 },
  words: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

/** What a post is called where it has no title of its own. */
export function useTitleOf(): (post: PostView) => string {
  const { t } = useTranslation();
  return (post) => post.title || t('post.untitled', { host: hostOf(post.url) });
}

/** What the desk has done for a post, oldest first. */
export function Offers({ offers }: { offers: PostView['offers'] }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { dateTime } = useFormats();
  if (offers.length === 0) return null;
  return (
    <ul className={styles.list}>
      {offers.map((offer) => (
        <li key={offer.id} className={styles.offer}>
          <Caption1 className={styles.muted}>
            {t(`post.did.${offer.kind}`, {
              name: offer.by.displayName,
              to: offer.to?.displayName ?? '',
              at: dateTime(offer.at),
            })}
          </Caption1>
          <Body1 className={styles.words}>{offer.text}</Body1>
        </li>
      ))}
    </ul>
  );
}
