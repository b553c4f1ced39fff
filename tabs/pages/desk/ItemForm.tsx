import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Item } from '../../../src/server/contract/item.ts';
import { networks } from '../../../src/server/contract/network.ts';
import { newId } from '../../ids.ts';
import { isTooLong } from '../../parts/Counter.tsx';
import { focusFirstInvalid } from '../../parts/focus.ts';
import { Failed, useErrorText } from '../../parts/Status.tsx';
import { api } from '../../queries.ts';
import { isRefused, RequestError } from '../../request.ts';
import { CaptionFields, ContentFields, PictureFields, PublishingFields } from './ItemFormFields.tsx';
import {
  fieldOfRefusal,
  fieldsOfItem,
  fieldsToItem,
  type ItemField,
  type ItemFields,
  problemsOf,
} from './itemFields.ts';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    maxWidth: '52rem',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export type FieldMessages = Partial<Record<ItemField, string>>;

export function ItemForm({ item }: { item: Item | null }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const client = useQueryClient();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const form = useRef<HTMLFormElement>(null);
  const [id] = useState(newId);
  const [etag, setEtag] = useState(item?.etag ?? '');
  const [fields, setFields] = useState<ItemFields>(() => fieldsOfItem(item));
  const [messages, setMessages] = useState<FieldMessages>({});

  const save = useMutation({
    mutationFn: () => {
      const input = fieldsToItem(fields);
      return item ? api.changeItem(item.id, { ...input, etag }) : api.addItem({ id, ...input });
    },
    onSuccess: (saved) => {
      client.setQueryData(['item', saved.id], saved);
      void client.invalidateQueries({ queryKey: ['items'] });
      void client.invalidateQueries({ queryKey: ['topics'] });
      navigate('/desk');
    },
    onError: (error) => {
      const field = error instanceof RequestError ? fieldOfRefusal(error.field) : null;
      if (field) show({ [field]: errorText(error) });
    },
  });
  const newest = useMutation({
    mutationFn: () => api.item(item?.id ?? id),
    onSuccess: (found) => {
      setEtag(found.etag);
      save.reset();
    },
  });

  function show(found: FieldMessages) {
    setMessages(found);
    focusFirstInvalid(form.current);
  }

  function change(patch: Partial<ItemFields>) {
    setFields((before) => ({ ...before, ...patch }));
    const changed = Object.keys(patch);
    setMessages((before) =>
      Object.fromEntries(Object.entries(before).filter(([name]) => !changed.includes(name))),
    );
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    const problems = Object.entries(problemsOf(fields)).map(([name, problem]) => [
      name,
      t(`itemForm.problem.${problem}`),
    ]);
    if (problems.length > 0) show(Object.fromEntries(problems));
    else save.mutate();
  }

  const tooLong = networks.some((network) => isTooLong(network, fields.captions[network]));
  const shared = { fields, messages, change };
  return (
    <form ref={form} className={styles.form} noValidate onSubmit={submit} aria-label={t('itemForm.label')}>
      <ContentFields {...shared} />
      <CaptionFields {...shared} />
      <PictureFields {...shared} itemId={item?.id ?? id} />
      <PublishingFields {...shared} />
      {save.isError && <Failed error={save.error} />}
      {isRefused(save.error, 'stale') && (
        <Button onClick={() => newest.mutate()}>{t('itemForm.onTop')}</Button>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" type="submit" disabledFocusable={save.isPending || tooLong}>
          {t(item ? 'itemForm.save' : 'itemForm.add')}
        </Button>
        <Button onClick={() => navigate('/desk')}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
