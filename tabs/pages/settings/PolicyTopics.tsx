import { Body1, Checkbox, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { ruled } from '../../parts/ruled.ts';
import { Section } from '../../parts/Section.tsx';
import { queries } from '../../queries.ts';
import { type PolicyFields, readers, type TopicFields } from './policyFields.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', justifySelf: 'stretch' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 16rem)',
    alignItems: 'center',
    gap: `0 ${tokens.spacingHorizontalM}`,
    padding: '8px 0',
    ...ruled,
    '@media (max-width: 560px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  own: { gridColumn: '1 / -1', marginLeft: '-8px' },
});

const usual: TopicFields = { readers: '', ownWords: false };

interface Props {
  topics: PolicyFields['topics'];
  onChange: (topics: PolicyFields['topics']) => void;
}

/** Where a topic goes its own way. */
export function PolicyTopics({ topics, onChange }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const known = useQuery(queries.topics);
  const ofTopic = (id: string) => (Object.hasOwn(topics, id) ? topics[id] : undefined) ?? usual;
  return (
    <Section title={t('policy.topics')} text={t('policy.topicsText')}>
      <Loaded query={known} empty={<Body1>{t('topicChoices.empty')}</Body1>}>
        {(found) => (
          <ul className={styles.list}>
            {found.map(({ id, name }) => (
              <TopicRow
                key={id}
                name={name[currentLanguage()]}
                fields={ofTopic(id)}
                onChange={(fields) => onChange({ ...topics, [id]: fields })}
              />
            ))}
          </ul>
        )}
      </Loaded>
    </Section>
  );
}

interface RowProps {
  name: string;
  fields: TopicFields;
  onChange: (fields: TopicFields) => void;
}

function TopicRow({ name, fields, onChange }: RowProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <li className={styles.row}>
      <Body1>{name}</Body1>
      <Select
        aria-label={t('policy.topicWho', { topic: name })}
        value={fields.readers}
        onChange={(_, { value }) =>
          onChange({ ...fields, readers: readers.find((one) => one === value) ?? '' })
        }
      >
        <option value="">{t('policy.follow')}</option>
        {readers.map((one) => (
          <option key={one} value={one}>
            {t(`policy.choice.${one}`)}
          </option>
        ))}
      </Select>
      <Checkbox
        className={styles.own}
        aria-label={t('policy.ownWordsOn', { topic: name })}
        label={t('policy.ownWords')}
        checked={fields.ownWords}
        onChange={(_, { checked }) => onChange({ ...fields, ownWords: checked === true })}
      />
    </li>
  );
}
