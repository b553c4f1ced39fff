import { makeStyles, tokens } from '@fluentui/react-components';
import { Mark } from './Mark.tsx';
import { useTexts } from './texts.ts';
import type { WirePerson } from './wire.ts';

const useStyles = makeStyles({
  root: {
    height: '100%',
    overflowY: 'auto',
    boxSizing: 'border-box',
    padding: '24px 20px',
    maxWidth: '640px',
  },
  name: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    margin: '0 0 12px',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
  },
  lead: { margin: '0 0 24px', color: tokens.colorNeutralForeground2 },
  heading: { fontSize: tokens.fontSizeBase300, margin: '0 0 8px' },
  facts: { display: 'grid', gridTemplateColumns: 'max-content 1fr', gap: '6px 16px', margin: 0 },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: 'anywhere' },
});

export function About({ person }: { person: WirePerson }) {
  const styles = useStyles();
  const texts = useTexts();
  const facts = [
    [texts.aboutName, person.displayName],
    [texts.aboutTitle, person.jobTitle],
    [texts.aboutDepartment, person.department],
    [texts.aboutMail, person.mail],
    [texts.aboutId, person.id],
    [texts.aboutRoles, person.roles.map((role) => texts[role]).join(', ') || texts.aboutNoRoles],
    [texts.aboutLanguage, texts.languages[person.language]],
  ];
  return (
    <div className={styles.root}>
      <h3 className={styles.name}>
        <Mark size={40} />
        Chalkline
      </h3>
      <p className={styles.lead}>{texts.aboutLead}</p>
      <h4 className={styles.heading}>{texts.aboutPerson}</h4>
      <dl className={styles.facts}>
        {facts.map(([term, value]) => (
          <div key={term} style={{ display: 'contents' }}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
