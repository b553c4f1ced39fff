import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../parts/Loaded.tsx';
import { Empty } from '../../parts/Status.tsx';
import { queries } from '../../queries.ts';
import { PostsPost } from './PostsPost.tsx';

const useStyles = makeStyles({
  lead: { color: tokens.colorNeutralForeground2, maxWidth: '68ch' },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    maxWidth: '60rem',
  },
});

/** What colleagues have published themselves, and what can be done for it afterwards. */
export function Posts() {
  const { t } = useTranslation();
  const styles = useStyles();
  const posts = useQuery({ ...queries.deskPosts, refetchOnMount: 'always' });
  return (
    <Loaded query={posts} empty={<Empty title={t('posts.none')} text={t('posts.noneText')} />}>
      {(found) => (
        <>
          <Body1 className={styles.lead}>{t('posts.lead')}</Body1>
          <ul className={styles.list} aria-label={t('posts.list')}>
            {found.map((post) => (
              <li key={post.id}>
                <PostsPost post={post} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Loaded>
  );
}
