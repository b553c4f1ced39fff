import {
  Button,
  Field,
  Label,
  makeStyles,
  Radio,
  RadioGroup,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import type { UseMutationResult } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CollaborationView, NewModeProposal } from '../../src/server/contract/collaboration.ts';
import { type Mode, modes } from '../../src/server/contract/mode.ts';
import { sendingIds } from '../ids.ts';
import { Section } from './Section.tsx';
import { Failed } from './Status.tsx';
import { TopicSelect } from './TopicSelect.tsx';

const longestNote = 500;

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    justifyItems: 'start',
    gap: tokens.spacingVerticalM,
    justifySelf: 'stretch',
  },
  way: { display: 'grid', gap: tokens.spacingVerticalXXS },
  meaning: { color: tokens.colorNeutralForeground2 },
  where: { width: 'min(24rem, 100%)' },
  note: { width: '100%' },
});

interface Props {
  collaboration: CollaborationView;
  propose: UseMutationResult<CollaborationView, Error, NewModeProposal>;
  onSend: () => void;
}

/** Another way of working, in general or on one topic, with a line to go with it. */
export function ModeForm({ collaboration, propose, onSend }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const label = useId();
  const [ids] = useState(sendingIds);
  const [mode, setMode] = useState<Mode>(modes.find((one) => one !== collaboration.general) ?? 'gatekeeper');
  const [topicId, setTopicId] = useState('');
  const [note, setNote] = useState('');
  const own = collaboration.side === 'employee';
  const now = collaboration.topics.find((topic) => topic.topicId === topicId)?.mode ?? collaboration.general;
  const same = now === mode;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (same) return;
    onSend();
    propose.mutate(
      { id: ids.of(mode, topicId, note), mode, topicId: topicId || null, note },
      {
        onSuccess: () => {
          ids.sent();
          setNote('');
        },
      },
    );
  }

  return (
    <Section
      title={t('collaboration.change')}
      text={[t('collaboration.changeText'), own ? '' : t('collaboration.changeTextFor')].join(' ').trim()}
    >
      <form className={styles.form} onSubmit={submit}>
        <Label id={label}>{t('collaboration.way')}</Label>
        <RadioGroup
          aria-labelledby={label}
          value={mode}
          onChange={(_, { value }) => setMode(modes.find((one) => one === value) ?? mode)}
        >
          {modes.map((one) => (
            <Radio
              key={one}
              value={one}
              label={
                <span className={styles.way}>
                  {t(`mode.name.${one}`)}
                  <span className={styles.meaning}>{t(own ? `mode.you.${one}` : `mode.them.${one}`)}</span>
                </span>
              }
            />
          ))}
        </RadioGroup>
        <Field label={t('collaboration.where')} className={styles.where}>
          <TopicSelect value={topicId} none={t('collaboration.everything')} onChange={setTopicId} />
        </Field>
        <Field label={t('collaboration.note')} className={styles.note}>
          <Textarea
            value={note}
            maxLength={longestNote}
            resize="vertical"
            onChange={(_, { value }) => setNote(value)}
          />
        </Field>
        <Field
          {...(same && { validationState: 'none' as const, validationMessage: t('collaboration.same') })}
        >
          <Button type="submit" disabledFocusable={same || propose.isPending}>
            {t('collaboration.send')}
          </Button>
        </Field>
      </form>
      {propose.isError && <Failed error={propose.error} />}
    </Section>
  );
}
