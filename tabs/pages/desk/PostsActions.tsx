import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NewOffer, PostView } from '../../../src/server/contract/post.ts';
import { Spoken } from '../../parts/Spoken.tsx';
import { Failed } from '../../parts/Status.tsx';
import { api } from '../../queries.ts';
import { PostsExample } from './PostsExample.tsx';
import { PostsItem } from './PostsItem.tsx';
import { PostsOffer } from './PostsOffer.tsx';

export type OfferKind = NewOffer['kind'];
type Form = OfferKind | 'library' | 'example';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What the desk can do for a post. One form is open at a time; closing it leaves the post as it was. */
export function PostsActions({ post }: { post: PostView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const client = useQueryClient();
  const [form, setForm] = useState<Form | null>(null);
  const [said, setSaid] = useState('');
  const buttons = useRef<HTMLDivElement>(null);
  const refresh = () => client.invalidateQueries({ queryKey: ['posts'] });
  const act = useMutation({
    mutationFn: (action: (id: string) => Promise<PostView>) => action(post.id),
    onSuccess: refresh,
  });

  const kinds: OfferKind[] = ['thank', 'fact', 'repost', ...(post.can.invite ? ['invite' as const] : [])];

  /** The reading position goes back to where the form was opened. */
  function close(message = '') {
    setSaid(message);
    setForm(null);
    buttons.current?.querySelector<HTMLElement>('[aria-expanded="true"], button')?.focus();
    if (message) void refresh();
  }
  const toggle = (name: Form) => ({
    'aria-expanded': form === name,
    appearance: form === name ? ('primary' as const) : ('secondary' as const),
    onClick: () => {
      setSaid('');
      setForm(form === name ? null : name);
    },
  });

  return (
    <>
      <div className={styles.actions} ref={buttons}>
        {kinds.map((kind) => (
          <Button key={kind} {...toggle(kind)}>
            {t(`posts.${kind}`)}
          </Button>
        ))}
        {post.can.askConsent && (
          <Button disabledFocusable={act.isPending} onClick={() => act.mutate(api.askConsent)}>
            {t('posts.ask')}
          </Button>
        )}
        <Button {...toggle('example')}>{t('examples.desk.ask')}</Button>
        {post.can.addToLibrary && <Button {...toggle('library')}>{t('posts.add')}</Button>}
        {post.state === 'open' && (
          <Button
            appearance="subtle"
            disabledFocusable={act.isPending}
            onClick={() => act.mutate(api.putPostAside)}
          >
            {t('posts.aside')}
          </Button>
        )}
      </div>
      {form === 'library' && <PostsItem post={post} onDone={close} />}
      {form === 'example' && <PostsExample post={post} onDone={close} />}
      {form !== null && form !== 'library' && form !== 'example' && (
        <PostsOffer key={form} post={post} kind={form} onDone={close} />
      )}
      {said && <span>{said}</span>}
      <Spoken text={said} wait={100} />
      {act.isError && <Failed error={act.error} />}
    </>
  );
}
