import {
  Body1,
  Button,
  Caption1,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Select,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../ids.ts';
import { fieldProblem } from '../../parts/fieldProblem.ts';
import { focusFirstInvalid } from '../../parts/focus.ts';
import { Section } from '../../parts/Section.tsx';
import { Failed } from '../../parts/Status.tsx';
import { TopicSelect } from '../../parts/TopicSelect.tsx';
import { api, queries } from '../../queries.ts';
import { isWebAddress } from '../../webAddress.ts';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    justifySelf: 'stretch',
    gap: tokens.spacingVerticalM,
  },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(14rem, 100%), 1fr))',
    gap: '12px 20px',
    alignItems: 'start',
  },
  send: { justifySelf: 'start' },
  muted: { color: tokens.colorNeutralForeground2, maxWidth: '64ch' },
});

const empty = { url: '', title: '', note: '', topicId: '', draftId: '' };

/** The link to a post that is out already. */
export function MyPostsDrop() {
  const { t } = useTranslation();
  const styles = useStyles();
  const client = useQueryClient();
  const drafts = useQuery(queries.drafts);
  const form = useRef<HTMLFormElement>(null);
  const [id, setId] = useState(newId);
  const [fields, setFields] = useState(empty);
  const [tried, setTried] = useState(false);
  const change = (patch: Partial<typeof empty>) => setFields((before) => ({ ...before, ...patch }));
  const drop = useMutation({
    mutationFn: () => {
      const { topicId, draftId, ...words } = fields;
      return api.dropPost({ id, ...words, topicId: topicId || null, draftId: draftId || null });
    },
    onSuccess: () => {
      setFields(empty);
      setId(newId());
      setTried(false);
      return client.invalidateQueries({ queryKey: ['posts'] });
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!isWebAddress(fields.url)) focusFirstInvalid(form.current);
    else if (!drop.isPending) drop.mutate();
  }

  const published = (drafts.data ?? []).filter(({ state }) => state === 'published' || state === 'approved');
  const bad = tried && !isWebAddress(fields.url);
  return (
    <Section title={t('myPosts.form')} text={t('myPosts.lead')}>
      <form ref={form} className={styles.form} onSubmit={submit} noValidate>
        <Field
          label={t('myPosts.url')}
          required
          hint={t('myPosts.urlHint')}
          {...fieldProblem(bad && t('myPosts.badUrl'))}
        >
          <Input
            type="url"
            value={fields.url}
            maxLength={2000}
            onChange={(_, { value }) => change({ url: value })}
          />
        </Field>
        <div className={styles.pair}>
          <Field label={t('myPosts.title')} hint={t('myPosts.optional')}>
            <Input
              value={fields.title}
              maxLength={150}
              onChange={(_, { value }) => change({ title: value })}
            />
          </Field>
          <Field label={t('myPosts.topic')}>
            <TopicSelect
              value={fields.topicId}
              none={t('myPosts.noTopic')}
              onChange={(topicId) => change({ topicId })}
            />
          </Field>
        </div>
        {published.length > 0 && (
          <Field label={t('myPosts.draft')}>
            <Select value={fields.draftId} onChange={(_, { value }) => change({ draftId: value })}>
              <option value="">{t('myPosts.noDraft')}</option>
              {published.map((draft) => (
                <option key={draft.id} value={draft.id}>
                  {draft.title || t('write.untitled')}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <Field label={t('myPosts.note')} hint={t('myPosts.optional')}>
          <Textarea
            resize="vertical"
            maxLength={1000}
            value={fields.note}
            onChange={(_, { value }) => change({ note: value })}
          />
        </Field>
        <Caption1 className={styles.muted}>{t('myPosts.yours')}</Caption1>
        <Button className={styles.send} type="submit" appearance="primary" disabledFocusable={drop.isPending}>
          {t('myPosts.drop')}
        </Button>
        <div role="status">
          {drop.isSuccess && fields.url === '' && (
            <MessageBar intent="success">
              <MessageBarBody>
                <Body1>{t('myPosts.dropped')}</Body1>
              </MessageBarBody>
            </MessageBar>
          )}
        </div>
        {drop.isError && <Failed error={drop.error} />}
      </form>
    </Section>
  );
}
