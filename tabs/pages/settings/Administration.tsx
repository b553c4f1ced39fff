import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OrgSummary, PersonRef } from '../../../src/server/contract/person.ts';
import { useFormats } from '../../format.ts';
import { Facts } from '../../parts/Facts.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { Section } from '../../parts/Section.tsx';
import { Empty } from '../../parts/Status.tsx';
import { queries } from '../../queries.ts';
import { PeopleImport } from './PeopleImport.tsx';

const useStyles = makeStyles({
  muted: { color: tokens.colorNeutralForeground2 },
  people: { margin: 0, paddingLeft: '1.25rem' },
  roles: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(14rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    justifySelf: 'stretch',
  },
  heading: { margin: '0 0 4px', fontSize: tokens.fontSizeBase300 },
});

const facts = ['people', 'managers', 'depth', 'roots', 'cyclesBroken', 'orphans'] as const;

export function Administration() {
  const { t } = useTranslation();
  const me = useQuery(queries.me);
  return (
    <Loaded query={me}>
      {({ roles }) =>
        roles.includes('administrator') ? (
          <AdministrationParts />
        ) : (
          <Empty title={t('administration.closed')} text={t('administration.closedText')} />
        )
      }
    </Loaded>
  );
}

function AdministrationParts() {
  const { t } = useTranslation();
  const summary = useQuery(queries.orgSummary);
  return (
    <>
      <Loaded query={summary}>{(found) => <Organisation summary={found} />}</Loaded>
      <Section title={t('import.title')} text={t('import.text')}>
        <PeopleImport />
      </Section>
    </>
  );
}

function Organisation({ summary }: { summary: OrgSummary }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { number } = useFormats();
  return (
    <>
      <Section title={t('administration.org')} text={t('administration.orgText')}>
        <Facts
          facts={facts.map((name) => ({ name: t(`administration.${name}`), value: number(summary[name]) }))}
        />
      </Section>
      <Section title={t('administration.roles')} text={t('administration.rolesText')}>
        <div className={styles.roles}>
          <People title={t('administration.communicators')} people={summary.communicators} />
          <People title={t('administration.administrators')} people={summary.administrators} />
        </div>
      </Section>
    </>
  );
}

function People({ title, people }: { title: string; people: PersonRef[] }) {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <div>
      <h3 className={styles.heading}>{title}</h3>
      {people.length === 0 && <Body1>{t('administration.nobody')}</Body1>}
      <ul className={styles.people}>
        {people.map(({ id, displayName, jobTitle }) => (
          <li key={id}>
            <Body1>{displayName}</Body1> <Caption1 className={styles.muted}>{jobTitle}</Caption1>
          </li>
        ))}
      </ul>
    </div>
  );
}
