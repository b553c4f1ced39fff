import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ConsentAnswer, PostView } from '../../../src/server/contract/post.ts';
import { useFormats } from '../../format.ts';
import { Confirm } from '../../parts/Confirm.tsx';
import { hostOf, OutsideLink } from '../../parts/OutsideLink.tsx';
import { PageLink } from '../../parts/Page.tsx';
import { Offers, useTitleOf } from '../../parts/PostFacts.tsx';
import { Section } from '../../parts/Section.tsx';
import { Failed } from '../../parts/Status.tsx';
import { api } from '../../queries.ts';

const useStyles = makeStyles({
  muted: { color: tokens.colorNeutralForeground2, maxWidth: '64ch' },
  question: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'start' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** One link of one's own: what the desk did for it, the question of the library, and the way back. */
export function MyPostsPost({ post }: { post: PostView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const client = useQueryClient();
  const { date } = useFormats();
  const titleOf = useTitleOf();
  const remove = useMutation({
    mutationFn: () => api.removePost(post.id),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['items'] });
      return client.invalidateQueries({ queryKey: ['posts'] });
    },
  });
  const facts = [
    t('myPosts.droppedAt', { at: date(post.createdAt) }),
    post.writtenWith && t('post.writtenWith', { name: post.writtenWith.displayName }),
  ];
  const quiet = post.offers.length === 0 && post.consent === 'none';
  return (
    <Section title={titleOf(post)}>
      <Caption1 className={styles.muted}>{facts.filter(Boolean).join(' · ')}</Caption1>
      <OutsideLink href={post.url}>
        {t('post.open')}, {hostOf(post.url)}
      </OutsideLink>
      {post.draftId && <PageLink to={`/write/${post.draftId}`}>{t('myPosts.fromDraft')}</PageLink>}
      {quiet && <Body1 className={styles.muted}>{t('myPosts.nothingYet')}</Body1>}
      <Offers offers={post.offers} />
      <Consent post={post} />
      <Confirm
        trigger={<Button appearance="subtle">{t('myPosts.remove')}</Button>}
        title={t('myPosts.removeTitle')}
        text={t('myPosts.removeText')}
        action={t('myPosts.remove')}
        onConfirm={() => remove.mutate()}
      />
      {remove.isError && <Failed error={remove.error} retry={() => remove.mutate()} />}
    </Section>
  );
}

function Consent({ post }: { post: PostView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const client = useQueryClient();
  const answer = useMutation({
    mutationFn: (choice: ConsentAnswer) => api.answerConsent(post.id, choice),
    onSettled: () => client.invalidateQueries({ queryKey: ['posts'] }),
  });
  const { consent, itemId, can } = post;
  if (consent === 'none') return null;
  if (itemId) {
    return (
      <Body1>
        {t('post.inLibrary')} <PageLink to={`/library/${itemId}`}>{t('post.toItem')}</PageLink>
      </Body1>
    );
  }
  const say = (choice: ConsentAnswer, label: string, main = false) => (
    <Button
      appearance={main ? 'primary' : 'secondary'}
      disabledFocusable={answer.isPending}
      onClick={() => answer.mutate(choice)}
    >
      {label}
    </Button>
  );
  return (
    <section className={styles.question} aria-label={t('myPosts.question')}>
      <Body1>{consent === 'asked' ? t('myPosts.question') : t(`myPosts.${consent}`)}</Body1>
      {consent === 'asked' && <Caption1 className={styles.muted}>{t('myPosts.questionText')}</Caption1>}
      {can.answer && (
        <div className={styles.actions}>
          {consent === 'asked' && say('given', t('myPosts.yes'), true)}
          {consent === 'asked' && say('refused', t('myPosts.no'))}
          {consent === 'given' && say('refused', t('myPosts.takeBack'))}
          {consent === 'refused' && say('given', t('myPosts.after'))}
        </div>
      )}
      {answer.isError && <Failed error={answer.error} />}
    </section>
  );
}
