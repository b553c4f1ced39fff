import { Button, Caption1, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PostItem, PostView } from '../../../src/server/contract/post.ts';
import { currentLanguage, languageOf } from '../../i18n.ts';
import { fieldProblem } from '../../parts/fieldProblem.ts';
import { focusFirstInvalid } from '../../parts/focus.ts';
import { Failed } from '../../parts/Status.tsx';
import { TopicSelect } from '../../parts/TopicSelect.tsx';
import { api } from '../../queries.ts';
import { QuestionField, TitleField, WhyField } from './ItemWordFields.tsx';

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
  const short = (name: 'title' | 'why' | 'question') => tried && isShort(name) && t('itemForm.problem.short');

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
      <TitleField value={item.title} problem={short('title')} onChange={(title) => change({ title })} />
      <Field
        label={t('itemForm.topic')}
        required
        {...fieldProblem(tried && item.topicId === '' && t('itemForm.problem.missing'))}
      >
        <TopicSelect
          value={item.topicId}
          none={t('itemForm.choose')}
          onChange={(topicId) => change({ topicId })}
        />
      </Field>
      <WhyField value={item.why} problem={short('why')} onChange={(why) => change({ why })} />
      <QuestionField
        value={item.question}
        problem={short('question')}
        onChange={(question) => change({ question })}
      />
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
