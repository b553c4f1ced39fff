import { Body1, Button, Field, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemThanks } from '../../../src/server/contract/thanks.ts';
import { longestThanks, thanksPhrases } from '../../../src/server/contract/thanks.ts';
import { FormDialog } from '../../parts/FormDialog.tsx';
import { Failed } from '../../parts/Status.tsx';
import { api } from '../../queries.ts';
import { thanksQueries } from './queries.ts';

/** Below an item that is a colleague's own post: a way to thank them, or that it is done. Nothing for any other item. */
export function ThankAuthor({ itemId }: { itemId: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(thanksQueries.item(itemId));
  if (data?.given)
    return <Body1 role="status">{t('thanks.given', { name: data.given.who.displayName })}</Body1>;
  return data?.to ? <ThanksForm itemId={itemId} to={data.to} /> : null;
}

function ThanksForm({ itemId, to }: { itemId: string; to: NonNullable<ItemThanks['to']> }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string>(thanksPhrases[0]);
  const [words, setWords] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const give = useMutation({
    mutationFn: () => {
      const phrase = thanksPhrases.find((one) => one === chosen);
      return api.giveThanks(itemId, phrase ? { phrase } : { words: words.trim() });
    },
    onSuccess: () => {
      setOpen(false);
      return client.invalidateQueries({ queryKey: ['thanks'] });
    },
  });
  const isOwn = chosen === 'own';
  return (
    <FormDialog
      trigger={<Button style={{ justifySelf: 'start' }}>{t('thanks.give', { name: to.displayName })}</Button>}
      title={t('thanks.give', { name: to.displayName })}
      action={t('thanks.send')}
      pending={give.isPending}
      open={open}
      onOpenChange={setOpen}
      onSubmit={() => {
        const lacks = isOwn && words.trim() === '';
        setEmpty(lacks);
        if (!lacks) give.mutate();
      }}
    >
      <Body1>{t('thanks.only')}</Body1>
      <Field label={t('thanks.choose')}>
        <RadioGroup value={chosen} onChange={(_, { value }) => setChosen(value)}>
          {thanksPhrases.map((phrase) => (
            <Radio key={phrase} value={phrase} label={t(`thanks.phrase.${phrase}`)} />
          ))}
          <Radio value="own" label={t('thanks.own')} />
        </RadioGroup>
      </Field>
      {isOwn && (
        <Field label={t('thanks.words')} {...(isEmpty && { validationMessage: t('thanks.lacksWords') })}>
          <Textarea value={words} maxLength={longestThanks} onChange={(_, { value }) => setWords(value)} />
        </Field>
      )}
      {give.error && <Failed error={give.error} />}
    </FormDialog>
  );
}
