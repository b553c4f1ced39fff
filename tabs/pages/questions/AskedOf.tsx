import { Caption1, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { NewQuestion } from '../../../src/server/contract/question.ts';
import { useFormats } from '../../format.ts';
import { Failed } from '../../parts/Status.tsx';
import { questionQueries } from './queries.ts';

type Receiver = NonNullable<NewQuestion['receiver']>;

const namesShown = 3;

const useStyles = makeStyles({
  label: { display: 'grid' },
  muted: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** Who reads a question to these, in words. */
export function useNames(receiver: Receiver): string {
  const { t } = useTranslation();
  const { data } = useQuery(questionQueries.contacts);
  const { locale } = useFormats();
  const people = data?.[receiver] ?? [];
  const names = people.slice(0, namesShown).map(({ displayName }) => displayName);
  const count = people.length - names.length;
  if (names.length === 0) return t(`questions.form.${receiver}`);
  return count > 0
    ? t('questions.form.andMore', { names: names.join(', '), count })
    : new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
}

/** The two who can be asked, by name. */
export function AskedOf({ value, onChange }: { value: Receiver; onChange: (receiver: Receiver) => void }) {
  const { t } = useTranslation();
  const contacts = useQuery(questionQueries.contacts);
  const names = { communicators: useNames('communicators'), manager: useNames('manager') };
  const { manager = [], standsIn = false } = contacts.data ?? {};
  const hasManager = manager.length > 0;
  const managerText = standsIn ? t('questions.form.standsIn', { names: names.manager }) : names.manager;
  return (
    <>
      <Field label={t('questions.form.receiver')}>
        <RadioGroup
          value={value}
          onChange={(_, data) => onChange(data.value === 'manager' ? 'manager' : 'communicators')}
        >
          <Radio
            value="communicators"
            label={<Choice title={t('questions.form.communicators')} text={names.communicators} />}
          />
          <Radio
            value="manager"
            disabled={!hasManager}
            label={
              <Choice
                title={t('questions.form.manager')}
                text={hasManager ? managerText : contacts.data ? t('questions.form.noManager') : ''}
              />
            }
          />
        </RadioGroup>
      </Field>
      {contacts.isError && <Failed error={contacts.error} retry={() => void contacts.refetch()} />}
    </>
  );
}

function Choice({ title, text }: { title: string; text: string }) {
  const styles = useStyles();
  return (
    <span className={styles.label}>
      {title}
      {text !== title && <Caption1 className={styles.muted}>{text}</Caption1>}
    </span>
  );
}
