import { Body1, Body1Strong, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Contact } from '../../../src/server/contract/question.ts';
import { ChatLink } from '../../parts/ChatLink.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { Section } from '../../parts/Section.tsx';
import { questionQueries } from '../questions/queries.ts';

const useStyles = makeStyles({
  groups: { display: 'grid', gap: tokens.spacingVerticalM },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  person: { display: 'grid' },
  heading: { margin: 0 },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** People by name, and the way into a chat with each. */
export function Contacts() {
  const { t } = useTranslation();
  const styles = useStyles();
  const contacts = useQuery(questionQueries.contacts);
  return (
    <Section title={t('forManagers.wrong.contacts')}>
      <Loaded query={contacts}>
        {({ manager, standsIn, communicators }) => (
          <div className={styles.groups}>
            {manager.length + communicators.length === 0 && <Body1>{t('forManagers.wrong.nobody')}</Body1>}
            <Group
              title={t(standsIn ? 'forManagers.wrong.standsIn' : 'forManagers.wrong.manager')}
              people={manager}
            />
            <Group title={t('forManagers.wrong.communicators')} people={communicators} />
            <div className={styles.person}>
              <Body1Strong as="h3" className={styles.heading}>
                {t('forManagers.wrong.hr')}
              </Body1Strong>
              <Body1>{t('forManagers.wrong.hrText')}</Body1>
            </div>
          </div>
        )}
      </Loaded>
    </Section>
  );
}

function Group({ title, people }: { title: string; people: Contact[] }) {
  const { t } = useTranslation();
  const styles = useStyles();
  if (people.length === 0) return null;
  return (
    <div>
      <Body1Strong as="h3" className={styles.heading}>
        {title}
      </Body1Strong>
      <ul className={styles.list}>
        {people.map(({ id, displayName, jobTitle, mail }) => (
          <li key={id} className={styles.person}>
            <Body1>
              {displayName} <span className={styles.muted}>{jobTitle}</span>
            </Body1>
            {mail && (
              <Caption1>
                <ChatLink mail={mail}>{t('forManagers.wrong.chat', { name: displayName })}</ChatLink>
              </Caption1>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
