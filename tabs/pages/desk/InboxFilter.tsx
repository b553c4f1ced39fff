import { Field, makeStyles, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { InboxFilter as Filter } from '../../api.ts';
import { queries } from '../../queries.ts';

const useStyles = makeStyles({
  filter: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'start',
    gap: '12px 32px',
    maxWidth: '60rem',
  },
  source: { minWidth: 'min(16rem, 100%)' },
  states: { flexWrap: 'wrap', whiteSpace: 'nowrap' },
});

export const entryStates: Filter['state'][] = ['new', 'used', 'dismissed'];

interface Props {
  filter: Filter;
  onChange: (filter: Filter) => void;
}

export function InboxFilter({ filter, onChange }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const sources = useQuery(queries.sources);
  return (
    <search className={styles.filter} aria-label={t('inbox.filter')}>
      <Field label={t('inbox.state')}>
        <RadioGroup
          layout="horizontal"
          className={styles.states}
          value={filter.state}
          onChange={(_, { value }) => {
            const state = entryStates.find((one) => one === value);
            if (state) onChange({ ...filter, state });
          }}
        >
          {entryStates.map((state) => (
            <Radio key={state} value={state} label={t(`inbox.states.${state}`)} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={t('inbox.source')} className={styles.source}>
        <Select value={filter.source} onChange={(_, { value }) => onChange({ ...filter, source: value })}>
          <option value="">{t('inbox.all')}</option>
          <option value="links">{t('inbox.links')}</option>
          {sources.data?.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
    </search>
  );
}
