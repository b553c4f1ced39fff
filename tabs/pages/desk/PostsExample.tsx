import { Button, Caption1, Field, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longestQuote, longestWhy } from '../../../src/server/contract/example.ts';
import type { PostView } from '../../../src/server/contract/post.ts';
import { currentLanguage, languageOf } from '../../i18n.ts';
import { fieldProblem } from '../../parts/fieldProblem.ts';
import { focusFirstInvalid } from '../../parts/focus.ts';
import { Failed } from '../../parts/Status.tsx';
import { api } from '../../queries.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  muted: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  post: PostView;
  /** With a message when the author was asked, without one when it was left. */
  onDone: (message?: string) => void;
}

/** What would be shown of a post, and why it works. Its author is asked for a yes to exactly this. */
export function PostsExample({ post, onDone }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const form = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);
  const [quote, setQuote] = useState('');
  const [language, setLanguage] = useState(currentLanguage);
  const [why, setWhy] = useState({ da: '', en: '' });
  const ask = useMutation({
    mutationFn: () => api.askForExample(post.id, { quote, language, why }),
    onSuccess: () => onDone(t('examples.desk.sent')),
  });
  const need = (text: string) => fieldProblem(tried && text.trim() === '' && t('examples.desk.need'));

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if ([quote, why.da, why.en].some((text) => text.trim() === '')) focusFirstInvalid(form.current);
    else if (!ask.isPending) ask.mutate();
  }

  return (
    <form ref={form} className={styles.form} onSubmit={submit} aria-label={t('examples.desk.ask')} noValidate>
      <Caption1 className={styles.muted}>{t('examples.desk.text')}</Caption1>
      <Field label={t('examples.desk.quote')} required {...need(quote)}>
        <Textarea
          value={quote}
          rows={5}
          resize="vertical"
          maxLength={longestQuote}
          lang={language}
          onChange={(_, data) => setQuote(data.value)}
        />
      </Field>
      <Field label={t('itemForm.language')}>
        <Select value={language} onChange={(_, { value }) => setLanguage(languageOf(value))}>
          <option value="da">{t('language.da')}</option>
          <option value="en">{t('language.en')}</option>
        </Select>
      </Field>
      {(['da', 'en'] as const).map((one) => (
        <Field
          key={one}
          label={t('guidelines.inLanguage', {
            what: t('examples.desk.why'),
            language: t(`guidelines.language.${one}`),
          })}
          required
          {...need(why[one])}
        >
          <Textarea
            value={why[one]}
            rows={2}
            resize="vertical"
            maxLength={longestWhy}
            lang={one}
            onChange={(_, data) => setWhy({ ...why, [one]: data.value })}
          />
        </Field>
      ))}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={ask.isPending}>
          {t('examples.desk.send')}
        </Button>
        <Button onClick={() => onDone()}>{t('cancel')}</Button>
      </div>
      {ask.isError && <Failed error={ask.error} />}
    </form>
  );
}
