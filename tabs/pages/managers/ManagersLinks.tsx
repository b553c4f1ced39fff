import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { PageLink } from '../../parts/Page.tsx';
import { panel } from '../../parts/panel.ts';

const useStyles = makeStyles({
  links: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(16rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  link: {
    ...panel,
    display: 'grid',
    alignContent: 'start',
    gap: tokens.spacingVerticalXS,
    padding: '14px 18px',
  },
  wrong: { margin: 0 },
  muted: { color: tokens.colorNeutralForeground2 },
});

const places = ['desk', 'wrong', 'see'] as const;

/** What belongs to managers besides their guidelines. */
export function ManagersLinks() {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <nav aria-label={t('forManagers.more')}>
      <ul className={styles.links}>
        {places.map((place) => (
          <li key={place} className={styles.link}>
            <Body1>
              <PageLink to={`/guidelines/managers/${place}`}>{t(`forManagers.${place}.link`)}</PageLink>
            </Body1>
            <Caption1 className={styles.muted}>{t(`forManagers.${place}.linkText`)}</Caption1>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The page for bad days, for those who lead nobody. */
export function WrongLink() {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <Body1 as="p" className={styles.wrong}>
      <PageLink to="/guidelines/managers/wrong">{t('forManagers.wrong.link')}</PageLink>{' '}
      <span className={styles.muted}>{t('forManagers.wrong.linkText')}</span>
    </Body1>
  );
}
