import { Caption1, Combobox, Field, makeStyles, Option, tokens } from '@fluentui/react-components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRef } from '../../src/server/contract/person.ts';
import { queries } from '../queries.ts';
import { usePaused } from '../usePaused.ts';
import { fieldProblem } from './fieldProblem.ts';
import { Spoken } from './Spoken.tsx';

const useStyles = makeStyles({
  field: { width: 'min(24rem, 100%)' },
  box: { minWidth: 0, width: '100%' },
  input: { minWidth: 0, width: '100%' },
  person: { display: 'grid', minWidth: 0 },
  title: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  label: string;
  value: PersonRef | null;
  onChange: (person: PersonRef | null) => void;
  /** Ids that are not offered. */
  exclude?: string[];
  /** What is wrong with the choice, shown below it. */
  problem?: string | undefined;
}

/** One colleague out of everybody, found by writing. What is written and not chosen changes nothing. */
export function PeoplePicker({ label, value, onChange, exclude = [], problem }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  // Null while the box shows the one who is chosen.
  const [typed, setTyped] = useState<string | null>(null);
  const q = usePaused((typed ?? '').trim());
  const search = useQuery({ ...queries.people(q), placeholderData: keepPreviousData });
  const searched = typed !== null && typed.trim() !== '' && q !== '';
  const people = searched ? (search.data ?? []).filter(({ id }) => !exclude.includes(id)) : [];
  const settled = searched && q === typed.trim() && !search.isFetching;
  const nothing = settled ? t(search.isError ? 'people.failed' : 'people.none') : t('people.searching');

  function write(text: string) {
    setTyped(text);
    if (text === '' && value) onChange(null);
  }

  return (
    <Field label={label} className={styles.field} {...fieldProblem(problem)}>
      <Combobox
        freeform
        clearable
        expandIcon={null}
        className={styles.box}
        input={{ className: styles.input }}
        placeholder={t('people.hint')}
        value={typed ?? value?.displayName ?? ''}
        selectedOptions={value ? [value.id] : []}
        onChange={(event) => write(event.target.value)}
        onBlur={() => setTyped(null)}
        onOptionSelect={(event, { optionValue }) => {
          // Fluent also says so at the first letter that is written over a choice; `write` sees to that.
          if (event.type === 'change') return;
          const chosen = people.find(({ id }) => id === optionValue);
          if (chosen || optionValue === undefined) onChange(chosen ?? null);
          setTyped(null);
        }}
      >
        {people.map((person) => (
          <Option key={person.id} value={person.id} text={person.displayName}>
            <span className={styles.person}>
              {person.displayName}
              <Caption1 className={styles.title}>{person.jobTitle}</Caption1>
            </span>
          </Option>
        ))}
        {people.length === 0 && (
          <Option disabled value="" text="">
            {searched ? nothing : t('people.hint')}
          </Option>
        )}
      </Combobox>
      <Spoken text={settled && !search.isError ? t('people.found', { count: people.length }) : ''} />
    </Field>
  );
}
