import { Body1Strong, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Item } from '../../src/server/contract/item.ts';
import type { Network } from '../../src/server/contract/network.ts';
import { ItemPicture } from './ItemPicture.tsx';
import { hostOf } from './OutsideLink.tsx';

const useStyles = makeStyles({
  card: { backgroundColor: tokens.colorNeutralBackground3 },
  x: {
    overflow: 'hidden',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  words: { display: 'grid', gap: tokens.spacingVerticalXXS, padding: '10px 16px 12px' },
  host: { color: tokens.colorNeutralForeground2 },
  capitals: { textTransform: 'uppercase' },
});

/** The card that a network makes of a link: LinkedIn names the page last, X and Facebook first. */
export function PostCard({ network, item }: { network: Network; item: Item }) {
  const styles = useStyles();
  const host = (
    <Caption1 className={mergeClasses(styles.host, network === 'facebook' && styles.capitals)}>
      {hostOf(item.url)}
    </Caption1>
  );
  return (
    <div className={mergeClasses(styles.card, network === 'x' && styles.x)}>
      <ItemPicture item={item} />
      <div className={styles.words}>
        {network !== 'linkedin' && host}
        <Body1Strong lang={item.language}>{item.title}</Body1Strong>
        {network === 'linkedin' && host}
      </div>
    </div>
  );
}
