import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { GuidelineView } from '../../../src/server/contract/guideline.ts';
import { currentLanguage } from '../../i18n.ts';
import { PageLink } from '../../parts/Page.tsx';
import { queries } from '../../queries.ts';
import { guidelinePath } from './guidelinePath.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 20px' },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 20px',
    flexGrow: 1,
  },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** The guidelines beside the one on the page, and for communicators the way to a new one. */
export function MoreGuidelines({ guidelines }: { guidelines: GuidelineView[] }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const navigate = useNavigate();
  const me = useQuery(queries.me);
  const writes = me.data?.roles.includes('communicator');
  if (guidelines.length === 0 && !writes) return null;
  return (
    <nav className={styles.row} aria-label={t('guidelines.more')}>
      {guidelines.length > 0 && <Body1 className={styles.muted}>{t('guidelines.more')}</Body1>}
      <ul className={styles.list}>
        {guidelines.map(({ id, text }) => (
          <li key={id}>
            <PageLink to={guidelinePath(id)}>{text[currentLanguage()].title}</PageLink>
          </li>
        ))}
      </ul>
      {writes && (
        <Button icon={<AddRegular />} onClick={() => navigate('/guidelines/new')}>
          {t('guidelines.add')}
        </Button>
      )}
    </nav>
  );
}
