import { Avatar, Badge, Body1, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { PostView } from '../../../src/server/contract/post.ts';
import { useFormats } from '../../format.ts';
import { hostOf, OutsideLink } from '../../parts/OutsideLink.tsx';
import { PageLink } from '../../parts/Page.tsx';
import { Offers, useTitleOf } from '../../parts/PostFacts.tsx';
import { panel } from '../../parts/panel.ts';
import { useTopicName } from '../../parts/useTopicName.ts';
import { PostsActions } from './PostsActions.tsx';

const useStyles = makeStyles({
  post: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    ...panel,
    '@media (max-width: 640px)': { padding: '16px' },
  },
  top: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: '8px 12px' },
  names: { display: 'grid', minWidth: 0, flex: '1 1 14rem' },
  title: { margin: 0, overflowWrap: 'anywhere' },
  muted: { color: tokens.colorNeutralForeground2 },
  note: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

/** One post by a colleague: where it stands, what has been done for it, and what else can be. */
export function PostsPost({ post }: { post: PostView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { date } = useFormats();
  const titleOf = useTitleOf();
  const heading = useId();
  const topicName = useTopicName();
  const { author, writtenWith } = post;
  const facts = [
    author.displayName,
    author.jobTitle,
    writtenWith && t('post.writtenWith', { name: writtenWith.displayName }),
    topicName(post.topicId),
    date(post.createdAt),
  ];
  return (
    <article className={styles.post} aria-labelledby={heading}>
      <div className={styles.top}>
        <Avatar name={author.displayName} size={40} color="colorful" aria-hidden="true" />
        <div className={styles.names}>
          <Subtitle2 as="h2" id={heading} className={styles.title}>
            {titleOf(post)}
          </Subtitle2>
          <Caption1 className={styles.muted}>{facts.filter(Boolean).join(' · ')}</Caption1>
        </div>
        {post.state === 'done' && (
          <Badge appearance="tint" color="informative" size="large" shape="rounded">
            {t('posts.wasPutAside')}
          </Badge>
        )}
      </div>
      <OutsideLink href={post.url}>
        {t('post.open')}, {hostOf(post.url)}
      </OutsideLink>
      {post.note && (
        <div>
          <Caption1 className={styles.muted}>{t('posts.note')}</Caption1>
          <Body1 as="p" block className={styles.note}>
            {t('quote', { text: post.note })}
          </Body1>
        </div>
      )}
      <Offers offers={post.offers} />
      <Library post={post} />
      {post.can.offer && <PostsActions post={post} />}
    </article>
  );
}

function Library({ post }: { post: PostView }) {
  const { t } = useTranslation();
  if (post.itemId) {
    return (
      <Body1>
        {t('post.inLibrary')} <PageLink to={`/library/${post.itemId}`}>{t('post.toItem')}</PageLink>
      </Body1>
    );
  }
  return post.consent === 'none' ? null : <Body1>{t(`posts.consent.${post.consent}`)}</Body1>;
}
