import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Buddy } from '../../../src/server/contract/expert.ts';
import { ChatLink } from '../../parts/ChatLink.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { Section } from '../../parts/Section.tsx';
import { useTopicName } from '../../parts/useTopicName.ts';
import { expertQueries } from './queries.ts';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gap: tokens.spacingVerticalM,
    justifySelf: 'stretch',
  },
  buddy: { display: 'grid', minWidth: 0, overflowWrap: 'anywhere' },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** Colleagues who are glad to be asked by somebody new to it. Writing to them is between the two. */
export function Buddies() {
  const { t } = useTranslation();
  const styles = useStyles();
  const buddies = useQuery(expertQueries.buddies);
  return (
    <Section title={t('experts.buddies.title')} text={t('experts.buddies.text')}>
      <Loaded query={buddies} empty={<Body1>{t('experts.buddies.none')}</Body1>}>
        {(found) => (
          <ul className={styles.list}>
            {found.map((buddy) => (
              <li key={buddy.person.id} className={styles.buddy}>
                <One buddy={buddy} />
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Section>
  );
}

function One({ buddy: { person, mail, fields } }: { buddy: Buddy }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const topicName = useTopicName();
  const knows = fields.flatMap(({ topicId, note }) => note || topicName(topicId) || []);
  return (
    <>
      <Body1>
        <strong>{person.displayName}</strong> {[person.jobTitle, ...knows].filter(Boolean).join(' · ')}
      </Body1>
      {mail && (
        <Body1 className={styles.muted}>
          <ChatLink mail={mail} message={t('experts.buddies.hello')}>
            {t('experts.buddies.write', { name: person.displayName })}
          </ChatLink>
        </Body1>
      )}
    </>
  );
}
