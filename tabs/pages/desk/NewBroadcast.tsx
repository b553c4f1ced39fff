import {
  Body1,
  Button,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  tokens,
} from '@fluentui/react-components';
import { SendRegular } from '@fluentui/react-icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import type { AudienceInput } from '../../../src/server/contract/broadcast.ts';
import type { Item } from '../../../src/server/contract/item.ts';
import { currentLanguage } from '../../i18n.ts';
import { newId } from '../../ids.ts';
import { focusFirstInvalid } from '../../parts/focus.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { panel } from '../../parts/panel.ts';
import { Empty, Failed } from '../../parts/Status.tsx';
import { api, queries } from '../../queries.ts';
import { AudienceSize } from './AudienceSize.tsx';

type Kind = AudienceInput['kind'];
const kinds: Kind[] = ['everyone', 'unit', 'topic'];

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    maxWidth: '48rem',
    ...panel,
    '@media (max-width: 640px)': { padding: '16px' },
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  muted: { color: tokens.colorNeutralForeground2 },
});

export function NewBroadcast() {
  const { t } = useTranslation();
  const items = useQuery(queries.items({ topic: '', q: '' }));
  return (
    <Page
      title={t('broadcast.new')}
      lead={t('broadcast.lead')}
      back={{ to: '/desk/broadcasts', label: t('desk.broadcasts') }}
    >
      <Loaded
        query={items}
        isEmpty={(found) => !found.some(live)}
        empty={<Empty title={t('desk.noItems')} text={t('desk.noItemsText')} />}
      >
        {(found) => <BroadcastForm items={found.filter(live)} />}
      </Loaded>
    </Page>
  );
}

function live({ expired }: Item): boolean {
  return !expired;
}

function BroadcastForm({ items }: { items: Item[] }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  // One id for this form, however often it is sent.
  const [id] = useState(newId);
  const [itemId, setItemId] = useState(() => items.find((item) => item.id === search.get('item'))?.id ?? '');
  const [kind, setKind] = useState<Kind>('everyone');
  const [managerId, setManagerId] = useState('');
  const [topicId, setTopicId] = useState('');
  const [missing, setMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const audience = audienceOf(kind, managerId, topicId);
  const send = useMutation({
    mutationFn: (to: AudienceInput) => api.sendBroadcast({ id, itemId, audience: to }),
    onSuccess: (broadcast) => {
      client.setQueryData(['broadcasts', broadcast.id], broadcast);
      navigate(`/desk/broadcasts/${broadcast.id}`, { replace: true });
    },
  });

  function submit() {
    const isComplete = itemId !== '' && audience !== null;
    setMissing(!isComplete);
    if (!isComplete) focusFirstInvalid(form.current);
    else if (!send.isPending) send.mutate(audience);
  }

  const choose = (what: 'item' | 'unit' | 'topic', value: string) =>
    missing && !value
      ? { validationState: 'error' as const, validationMessage: t(`broadcast.choose.${what}`) }
      : {};
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={t('broadcast.new')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field label={t('broadcast.item')} required {...choose('item', itemId)}>
        <Select value={itemId} onChange={(_, { value }) => setItemId(value)}>
          <option value="">{t('itemForm.choose')}</option>
          {items.map((item) => (
            <option key={item.id} value={item.id}>
              {item.title}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('broadcast.audience')}>
        <RadioGroup
          value={kind}
          onChange={(_, { value }) => setKind(kinds.find((one) => one === value) ?? 'everyone')}
        >
          {kinds.map((one) => (
            <Radio key={one} value={one} label={t(`broadcast.kind.${one}`)} />
          ))}
        </RadioGroup>
      </Field>
      {kind === 'unit' && (
        <UnitField value={managerId} onChange={setManagerId} problem={choose('unit', managerId)} />
      )}
      {kind === 'topic' && (
        <TopicField value={topicId} onChange={setTopicId} problem={choose('topic', topicId)} />
      )}
      {itemId && audience && <AudienceSize audience={audience} itemId={itemId} />}
      <Body1 className={styles.muted}>{t('broadcast.rules')}</Body1>
      {send.isError && audience && <Failed error={send.error} retry={() => send.mutate(audience)} />}
      <div className={styles.actions}>
        <Button appearance="primary" type="submit" icon={<SendRegular />} disabledFocusable={send.isPending}>
          {t('broadcast.send')}
        </Button>
        <Button onClick={() => navigate('/desk/broadcasts')}>{t('cancel')}</Button>
      </div>
    </form>
  );
}

function audienceOf(kind: Kind, managerId: string, topicId: string): AudienceInput | null {
  if (kind === 'everyone') return { kind };
  if (kind === 'unit') return managerId ? { kind, managerId } : null;
  return topicId ? { kind, topicId } : null;
}

interface FieldProps {
  value: string;
  onChange: (id: string) => void;
  problem: { validationState?: 'error'; validationMessage?: string };
}

function UnitField({ value, onChange, problem }: FieldProps) {
  const { t } = useTranslation();
  const units = useQuery(queries.units);
  return (
    <Loaded query={units}>
      {(found) => (
        <Field label={t('broadcast.unit')} required {...problem}>
          <Select value={value} onChange={(_, data) => onChange(data.value)}>
            <option value="">{t('itemForm.choose')}</option>
            {found.map(({ manager, department, people }) => (
              <option key={manager.id} value={manager.id}>
                {t('broadcast.unitOption', { department, name: manager.displayName, count: people })}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </Loaded>
  );
}

function TopicField({ value, onChange, problem }: FieldProps) {
  const { t } = useTranslation();
  const topics = useQuery(queries.topics);
  return (
    <Loaded query={topics}>
      {(found) => (
        <Field label={t('itemForm.topic')} required {...problem}>
          <Select value={value} onChange={(_, data) => onChange(data.value)}>
            <option value="">{t('itemForm.choose')}</option>
            {found.map(({ id, name }) => (
              <option key={id} value={id}>
                {name[currentLanguage()]}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </Loaded>
  );
}
