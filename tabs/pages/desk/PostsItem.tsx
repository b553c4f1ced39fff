import {
  Button,
  Caption1,
  Field,
  Input,
  makeStyles,
  Select,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PostItem, PostView } from '../../../src/server/contract/post.ts';
import { currentLanguage, languageOf } from '../../i18n.ts';
import { focusFirstInvalid } from '../../parts/focus.ts';
import { Failed } from '../../parts/Status.tsx';
import { api, queries } from '../../queries.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  muted: { color: tokens.colorNeutralForeground2 },
});

const shortest = 3;

interface Props {
  post: PostView;
  /** With a message when it was added, without one when it was left. */
  onDone: (message?: string) => void;
}

/** The post as an item of the library. Opens only after the author's yes. */
export function PostsItem({ post, onDone }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const client = useQueryClient();
  const topics = useQuery(queries.topics);
  const form = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);
  const [item, setItem] = useState<PostItem>({
    title: post.title,
    topicId: post.topicId ?? '',
    why: '',
    question: '',
    language: currentLanguage(),
  });
  const change = (patch: Partial<PostItem>) => setItem((before) => ({ ...before, ...patch }));
  const add = useMutation({
    mutationFn: () => api.addToLibrary(post.id, item),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['items'] });
      void client.invalidateQueries({ queryKey: ['topics'] });
      onDone(t('post.inLibrary'));
    },
  });

  const isShort = (name: 'title' | 'why' | 'question') => item[name].trim().length < shortest;
  const problem = (wrong: boolean, message: string) =>
    tried && wrong ? { validationState: 'error' as const, validationMessage: message } : {};
  const short = (name: 'title' | 'why' | 'question') => problem(isShort(name), t('itemForm.problem.short'));

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    const wrong = item.topicId === '' || isShort('title') || isShort('why') || isShort('question');
    if (wrong) focusFirstInvalid(form.current);
    else if (!add.isPending) add.mutate();
  }

  return (
    <form ref={form} className={styles.form} onSubmit={submit} aria-label={t('posts.add')} noValidate>
      <Caption1 className={styles.muted}>{t('posts.addText')}</Caption1>
      <Field label={t('itemForm.title')} required {...short('title')}>
        <Input value={item.title} maxLength={150} onChange={(_, { value }) => change({ title: value })} />
      </Field>
      <Field
        label={t('itemForm.topic')}
        required
        {...problem(item.topicId === '', t('itemForm.problem.missing'))}
      >
        <Select value={item.topicId} onChange={(_, { value }) => change({ topicId: value })}>
          <option value="">{t('itemForm.choose')}</option>
          {topics.data?.map(({ id, name }) => (
            <option key={id} value={id}>
              {name[currentLanguage()]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('itemForm.why')} required hint={t('itemForm.whyHint')} {...short('why')}>
        <Textarea
          value={item.why}
          maxLength={500}
          resize="vertical"
          onChange={(_, { value }) => change({ why: value })}
        />
      </Field>
      <Field label={t('itemForm.question')} required hint={t('itemForm.questionHint')} {...short('question')}>
        <Input
          value={item.question}
          maxLength={200}
          onChange={(_, { value }) => change({ question: value })}
        />
      </Field>
      <Field label={t('itemForm.language')}>
        <Select value={item.language} onChange={(_, { value }) => change({ language: languageOf(value) })}>
          <option value="da">{t('language.da')}</option>
          <option value="en">{t('language.en')}</option>
        </Select>
      </Field>
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={add.isPending}>
          {t('posts.add')}
        </Button>
        <Button onClick={() => onDone()}>{t('cancel')}</Button>
      </div>
      {add.isError && <Failed error={add.error} />}
    </form>
  );
}
