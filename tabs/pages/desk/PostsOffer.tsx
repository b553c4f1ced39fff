import { Button, Caption1, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRef } from '../../../src/server/contract/person.ts';
import type { PostView } from '../../../src/server/contract/post.ts';
import { newId } from '../../ids.ts';
import { fieldProblem } from '../../parts/fieldProblem.ts';
import { focusFirstInvalid } from '../../parts/focus.ts';
import { PeoplePicker } from '../../parts/PeoplePicker.tsx';
import { Failed } from '../../parts/Status.tsx';
import { api, queries } from '../../queries.ts';
import type { OfferKind } from './PostsActions.tsx';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  muted: { color: tokens.colorNeutralForeground2, maxWidth: '64ch' },
  problem: { color: tokens.colorPaletteRedForeground1 },
});

interface Props {
  post: PostView;
  kind: OfferKind;
  /** With a message when something was sent, without one when it was left. */
  onDone: (message?: string) => void;
}

/** One thing for one post, in words; an invitation also names the colleague. */
export function PostsOffer({ post, kind, onDone }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const form = useRef<HTMLFormElement>(null);
  const [id] = useState(newId);
  const [text, setText] = useState('');
  const [to, setTo] = useState<PersonRef | null>(null);
  const [tried, setTried] = useState(false);
  const me = useQuery(queries.me);
  const isInvitation = kind === 'invite';
  const noWords = text.trim() === '';
  const nobody = isInvitation && !to;
  const send = useMutation({
    mutationFn: () => api.offerToPost(post.id, { id, kind, text: text.trim(), to: to?.id ?? null }),
    onSuccess: () => onDone(t(`posts.sent.${kind}`, { name: post.author.displayName })),
  });
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea')?.focus(), []);

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (noWords || nobody) focusFirstInvalid(form.current);
    else if (!send.isPending) send.mutate();
  }

  const invited = post.offers.flatMap((offer) => (offer.to ? [offer.to.id] : []));
  const exclude = [post.author.id, ...invited, ...(me.data ? [me.data.id] : [])];
  return (
    <form ref={form} className={styles.form} onSubmit={submit} aria-label={t(`posts.${kind}`)} noValidate>
      {isInvitation && (
        <>
          <PeoplePicker label={t('posts.colleague')} value={to} onChange={setTo} exclude={exclude} />
          {tried && nobody && (
            <Caption1 role="alert" className={styles.problem}>
              {t('posts.needColleague')}
            </Caption1>
          )}
          <Caption1 className={styles.muted}>{t('posts.inviteRule')}</Caption1>
        </>
      )}
      <Field
        label={t(`posts.words.${kind}`)}
        hint={t(`posts.hint.${kind}`)}
        {...fieldProblem(tried && noWords && t('posts.needWords'))}
      >
        <Textarea
          resize="vertical"
          maxLength={2000}
          value={text}
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={send.isPending}>
          {t('posts.send')}
        </Button>
        <Button onClick={() => onDone()}>{t('cancel')}</Button>
      </div>
      {send.isError && <Failed error={send.error} />}
    </form>
  );
}
