import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { GuidelineView } from '../../../src/server/contract/guideline.ts';
import { useFormats } from '../../format.ts';
import { currentLanguage } from '../../i18n.ts';
import { PageLink } from '../../parts/Page.tsx';
import { queries } from '../../queries.ts';
import { Acknowledge } from './Acknowledge.tsx';
import { GuidelineSaved } from './GuidelineSaved.tsx';
import { GuidelineText } from './GuidelineText.tsx';

const useStyles = makeStyles({
  article: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXL },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px' },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** One guideline as it is read: the text, which version it is, and what the reader can do. */
export function GuidelineArticle({
  guideline,
  titled = true,
}: {
  guideline: GuidelineView;
  titled?: boolean;
}) {
  const { t } = useTranslation();
  const styles = useStyles();
  const navigate = useNavigate();
  const { date } = useFormats();
  const me = useQuery(queries.me);
  const { id, version, updatedAt, text } = guideline;
  const writes = me.data?.roles.includes('communicator');
  return (
    <article className={styles.article}>
      <GuidelineSaved guideline={guideline} />
      <Acknowledge guideline={guideline} />
      <GuidelineText text={text[currentLanguage()]} titled={titled} />
      <div className={styles.foot}>
        <Caption1 className={styles.muted}>
          {t('guidelines.version', { version, date: date(updatedAt) })}
        </Caption1>
        {version > 1 && (
          <Caption1>
            <PageLink to={`/guidelines/versions/${encodeURIComponent(id)}`}>
              {t('guidelines.whatChanged')}
            </PageLink>
          </Caption1>
        )}
        {writes && (
          <Button
            size="small"
            icon={<EditRegular />}
            onClick={() => navigate(`/guidelines/edit/${encodeURIComponent(id)}`)}
          >
            {t('guidelines.edit')}
          </Button>
        )}
      </div>
    </article>
  );
}
