import {
  Body1,
  Button,
  Caption1,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longestThanks, thanksPhrases } from '../../../src/server/contract/thanks.ts';
import { Failed } from '../../parts/Status.tsx';
import { api } from '../../queries.ts';
import { thanksQueries } from './queries.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  muted: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  button: { justifySelf: 'start' },
});

/** A word to the colleague whose post the item was made of; nothing where there is nobody to thank. */
export function ThankAuthor({ itemId }: { itemId: string }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { data } = useQuery(thanksQueries.of(itemId));
  const [opened, setOpened] = useState(false);
  if (data?.state === 'given') return <Body1 role="status">{t('thanks.given')}</Body1>;
  if (data?.state !== 'may') return null;
  return opened ? (
    <ThanksForm itemId={itemId} close={() => setOpened(false)} />
  ) : (
    <Button className={styles.button} onClick={() => setOpened(true)}>
      {t('thanks.offer')}
    </Button>
  );
}

const own = 'own';

function ThanksForm({ itemId, close }: { itemId: string; close: () => void }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const client = useQueryClient();
  const [chosen, setChosen] = useState<string>(thanksPhrases[0]);
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const phrase = thanksPhrases.find((one) => one === chosen) ?? null;
  const give = useMutation({
    mutationFn: () => api.giveThanks(itemId, { phrase, words: phrase ? '' : words }),
    onSuccess: (state) => {
      client.setQueryData(thanksQueries.of(itemId).queryKey, state);
      void client.invalidateQueries({ queryKey: thanksQueries.mine.queryKey });
    },
  });
  const isEmpty = phrase === null && words.trim() === '';

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!isEmpty && !give.isPending) give.mutate();
  }

  return (
    <form className={styles.form} aria-label={t('thanks.title')} noValidate onSubmit={submit}>
      <Field label={t('thanks.choose')}>
        <RadioGroup value={chosen} onChange={(_, { value }) => setChosen(value)}>
          {thanksPhrases.map((one) => (
            <Radio key={one} value={one} label={t(`thanks.phrases.${one}`)} />
          ))}
          <Radio value={own} label={t('thanks.own')} />
        </RadioGroup>
      </Field>
      {phrase === null && (
        <Field
          label={t('thanks.words')}
          {...(tried &&
            isEmpty && { validationState: 'error' as const, validationMessage: t('thanks.needWords') })}
        >
          <Textarea
            rows={2}
            resize="vertical"
            maxLength={longestThanks}
            value={words}
            onChange={(_, { value }) => setWords(value)}
          />
        </Field>
      )}
      <Caption1 className={styles.muted}>{t('thanks.text')}</Caption1>
      {give.isError && <Failed error={give.error} />}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={give.isPending}>
          {t('thanks.send')}
        </Button>
        <Button onClick={close}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
