import {
  Avatar,
  Body1,
  Body1Strong,
  Caption1,
  Link,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { GlobeRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '../../src/server/contract/item.ts';
import { isSocial, type Network, postText } from '../../src/server/contract/network.ts';
import { nameOfNetwork, previewLabel } from '../networkName.ts';
import { type Disclosure, placed } from './finishedPost.ts';
import { PostCard } from './PostCard.tsx';
import { foldPost } from './postFold.ts';

const useStyles = makeStyles({
  figure: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0, minWidth: 0 },
  muted: { color: tokens.colorNeutralForeground2 },
  post: {
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, padding: '12px 16px 4px' },
  names: { display: 'grid', minWidth: 0 },
  inline: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalXS,
  },
  when: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXS,
    color: tokens.colorNeutralForeground2,
  },
  words: { padding: '4px 16px 12px' },
  text: { whiteSpace: 'pre-wrap' },
  folded: { marginTop: tokens.spacingVerticalS, color: tokens.colorNeutralForeground2 },
  linked: { color: tokens.colorBrandForegroundLink },
  empty: {
    color: tokens.colorNeutralForeground2,
    fontStyle: 'italic',
    marginBottom: tokens.spacingVerticalM,
  },
  inset: { padding: '0 16px 16px' },
});

export interface PreviewedPost {
  network: Network;
  words: string;
  author: { displayName: string; jobTitle: string };
  disclosure: Disclosure;
  /** Where the tracked link leads, without its code; null without a link. */
  link: string | null;
  item: Item | null;
  writtenWith: string | null;
}

/** The post as its network shows it: folded where the network folds it, the item's card below. */
export function PostPreview({ titled = true, ...post }: PreviewedPost & { titled?: boolean }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { network, item, writtenWith } = post;
  const label = previewLabel(network, t);
  return (
    <figure className={styles.figure} aria-label={label}>
      {titled && (
        <figcaption>
          <Body1Strong>{label}</Body1Strong>
        </figcaption>
      )}
      <div className={styles.post}>
        <Head post={post} />
        <Words key={network} post={post} />
        {item && isSocial(network) && (
          <div className={mergeClasses(network === 'x' && styles.inset)}>
            <PostCard network={network} item={item} />
          </div>
        )}
      </div>
      {writtenWith && <Caption1>{t('preview.writtenWith', { name: writtenWith })}</Caption1>}
      <Caption1 className={styles.muted}>{t('preview.close')}</Caption1>
    </figure>
  );
}

/** LinkedIn shows the title below the name, Facebook the time alone; X has it all on one line. */
function Head({ post: { network, author } }: { post: PreviewedPost }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const when = (
    <Caption1 className={styles.when}>
      {t('preview.now')}
      {network !== 'x' && <GlobeRegular aria-hidden="true" />}
    </Caption1>
  );
  return (
    <div className={styles.head}>
      <Avatar
        name={author.displayName}
        size={network === 'linkedin' ? 48 : 40}
        color="colorful"
        aria-hidden="true"
      />
      <div className={mergeClasses(styles.names, network === 'x' && styles.inline)}>
        <Body1Strong>{author.displayName}</Body1Strong>
        {network === 'linkedin' && author.jobTitle && (
          <Caption1 className={styles.muted}>{author.jobTitle}</Caption1>
        )}
        {when}
      </div>
    </div>
  );
}

function Words({ post: { network, words, disclosure, link } }: { post: PreviewedPost }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const text = postText(words, { ...placed(disclosure), link });
  const start = foldPost(network, text);
  const shown = start !== null && !open ? start : text;
  return (
    <div className={styles.words}>
      {words.trim() === '' && (
        <Body1 block className={styles.empty}>
          {t('preview.empty')}
        </Body1>
      )}
      <Body1 className={styles.text}>{marked(shown, styles.linked)}</Body1>
      {start !== null && (
        <>
          {open ? ' ' : ' …'}
          <Link as="button" onClick={() => setOpen(!open)} aria-expanded={open}>
            {open ? t('preview.less') : t('preview.more')}
          </Link>
        </>
      )}
      {start !== null && !open && (
        <Caption1 block className={styles.folded}>
          {t('preview.folded', { network: nameOfNetwork(network) })}
        </Caption1>
      )}
    </div>
  );
}

/** Hashtags, names and addresses in the colour that networks give to links. */
function marked(text: string, linked: string) {
  let place = 0;
  return text.split(/((?<![\p{L}\d&/])[#@][\p{L}\d_]+|https?:\/\/\S+)/u).map((part, index) => {
    const key = place;
    place += part.length + 1;
    return (
      <span key={key} {...(index % 2 === 1 && { className: linked })}>
        {part}
      </span>
    );
  });
}
