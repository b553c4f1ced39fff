import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../parts/Loaded.tsx';
import { Empty } from '../../parts/Status.tsx';
import { queries } from '../../queries.ts';
import { AskedExamples } from '../examples/AskedExamples.tsx';
import { Invitations } from './Invitations.tsx';
import { MyPostsDrop } from './MyPostsDrop.tsx';
import { MyPostsPost } from './MyPostsPost.tsx';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    maxWidth: '48rem',
  },
});

/** Own posts on own profiles: drop a link, see what the desk did, answer, take back. */
export function MyPosts() {
  const { t } = useTranslation();
  const styles = useStyles();
  const posts = useQuery({ ...queries.posts, refetchOnMount: 'always' });
  return (
    <>
      <AskedExamples />
      <Invitations />
      <MyPostsDrop />
      <Loaded query={posts} empty={<Empty title={t('myPosts.none')} text={t('myPosts.noneText')} />}>
        {(found) => (
          <ul className={styles.list} aria-label={t('myPosts.list')}>
            {found.map((post) => (
              <li key={post.id}>
                <MyPostsPost post={post} />
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </>
  );
}
