import { Body1, Caption1, Caption1Strong, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowRightRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { Difference } from '../../parts/Difference.tsx';
import { Hidden } from '../../parts/Hidden.tsx';
import { ItemPicture } from '../../parts/ItemPicture.tsx';
import type { ItemChange } from './itemChanges.ts';
import { useItemNames } from './useItemNames.ts';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    margin: 0,
    justifySelf: 'stretch',
  },
  value: { margin: `${tokens.spacingVerticalXS} 0 0` },
  choice: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
  before: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground2 },
  after: { fontWeight: tokens.fontWeightSemibold },
  pictures: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL, margin: 0 },
  picture: { width: '10rem', margin: 0 },
  frame: { borderRadius: tokens.borderRadiusMedium, overflow: 'hidden' },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** What became of an item, field by field: struck through what it was, underlined what it is. */
export function ItemDifferences({ changes, itemId }: { changes: ItemChange[]; itemId: string }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const names = useItemNames();
  if (changes.length === 0) return <Body1>{t('itemVersions.nothing')}</Body1>;
  return (
    <div className={styles.list}>
      <dl className={styles.list}>
        {changes.map((change) => (
          <div key={names.field(change)}>
            <dt>
              <Caption1Strong>{names.field(change)}</Caption1Strong>
            </dt>
            <dd className={styles.value}>
              <Changed change={change} itemId={itemId} />
            </dd>
          </div>
        ))}
      </dl>
      <Caption1 className={styles.muted}>{t('difference.legend')}</Caption1>
    </div>
  );
}

function Changed({ change, itemId }: { change: ItemChange; itemId: string }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const names = useItemNames();
  if (change.kind === 'choice') {
    return (
      <Body1 className={styles.choice}>
        <del className={styles.before}>
          <Hidden>{t('difference.removed')}</Hidden>
          {names.choice(change.before, change.field)}
        </del>
        <ArrowRightRegular aria-hidden="true" />
        <ins className={styles.after}>
          <Hidden>{t('difference.added')}</Hidden>
          {names.choice(change.after, change.field)}
        </ins>
      </Body1>
    );
  }
  if (change.kind === 'picture') {
    return (
      <div className={styles.pictures}>
        {(['before', 'after'] as const).map((side) => (
          <figure key={side} className={styles.picture}>
            <figcaption>
              <Caption1 block className={styles.muted}>
                {t(side === 'before' ? 'itemVersions.pictureBefore' : 'itemVersions.pictureAfter')}
              </Caption1>
            </figcaption>
            <div className={styles.frame}>
              <ItemPicture item={{ id: itemId, topicId: '', picture: change[side] }} />
            </div>
          </figure>
        ))}
      </div>
    );
  }
  return <Difference before={change.before} after={change.after} legend={false} />;
}
