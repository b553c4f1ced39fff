import { Body1, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings, SettingsChange } from '../../../src/server/contract/person.ts';
import { currentLanguage } from '../../i18n.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { ruled } from '../../parts/ruled.ts';
import { Section } from '../../parts/Section.tsx';
import { queries } from '../../queries.ts';

type Stance = 'none' | 'follow' | 'less' | 'mute';
const stances: Stance[] = ['none', 'follow', 'less', 'mute'];

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', justifySelf: 'stretch' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(9rem, auto)',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: '8px 0',
    ...ruled,
    '@media (max-width: 480px)': { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalXS },
  },
});

interface Props {
  settings: Settings;
  onChange: (change: SettingsChange) => void;
}

/** What a person would like to hear about, and what not. */
export function TopicChoices({ settings, onChange }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const topics = useQuery(queries.topics);
  const { followedTopics, mutedTopics, lessTopics } = settings;

  function choose(id: string, stance: Stance) {
    const followed = followedTopics.filter((topic) => topic !== id);
    const muted = mutedTopics.filter((topic) => topic !== id);
    const less = lessTopics.filter((topic) => topic !== id);
    onChange({
      followedTopics: stance === 'follow' ? [...followed, id] : followed,
      mutedTopics: stance === 'mute' ? [...muted, id] : muted,
      lessTopics: stance === 'less' ? [...less, id] : less,
    });
  }

  return (
    <Section title={t('topicChoices.title')} text={t('topicChoices.text')}>
      <Loaded query={topics} empty={<Body1>{t('topicChoices.empty')}</Body1>}>
        {(found) => (
          <ul className={styles.list}>
            {found.map(({ id, name }) => (
              <TopicRow
                key={id}
                name={name[currentLanguage()]}
                stance={stanceOn(id, settings)}
                onChoose={(stance) => choose(id, stance)}
              />
            ))}
          </ul>
        )}
      </Loaded>
    </Section>
  );
}

/** The strongest of what was said about a topic. */
function stanceOn(id: string, { followedTopics, mutedTopics, lessTopics }: Settings): Stance {
  if (mutedTopics.includes(id)) return 'mute';
  if (lessTopics.includes(id)) return 'less';
  return followedTopics.includes(id) ? 'follow' : 'none';
}

interface RowProps {
  name: string;
  stance: Stance;
  onChoose: (stance: Stance) => void;
}

function TopicRow({ name, stance, onChoose }: RowProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const label = useId();
  return (
    <li className={styles.row}>
      <Body1 id={label}>{name}</Body1>
      <Select
        aria-labelledby={label}
        value={stance}
        onChange={(_, { value }) => onChoose(stances.find((one) => one === value) ?? 'none')}
      >
        {stances.map((one) => (
          <option key={one} value={one}>
            {t(`topicChoices.${one}`)}
          </option>
        ))}
      </Select>
    </li>
  );
}
