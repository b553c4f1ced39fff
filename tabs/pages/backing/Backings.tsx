import { Body1, MessageBar, MessageBarBody, makeStyles, Subtitle1, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BackingView } from '../../../src/server/contract/backing.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { PageLink } from '../../parts/Page.tsx';
import { Empty } from '../../parts/Status.tsx';
import { queries } from '../../queries.ts';
import { GuidelinesPage } from '../guidelines/GuidelinesPage.tsx';
import { Endorsement } from './Endorsement.tsx';
import { backingQueries } from './queries.ts';

const useStyles = makeStyles({
  page: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXL },
  lead: { color: tokens.colorNeutralForeground2, maxWidth: '68ch' },
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  heading: { margin: 0 },
});

/** Who stands behind the programme, those above the reader first. */
export function Backings() {
  const { t } = useTranslation();
  const styles = useStyles();
  const { data: me } = useQuery(queries.me);
  const backings = useQuery(backingQueries.all);
  return (
    <GuidelinesPage>
      <div className={styles.page}>
        <Body1 className={styles.lead}>{t('backing.lead')}</Body1>
        {me?.leadsUnit && (
          <MessageBar layout="multiline">
            <MessageBarBody>
              {t('backing.yours')} <PageLink to="/guidelines/backing/mine">{t('backing.toYours')}</PageLink>
            </MessageBarBody>
          </MessageBar>
        )}
        <Loaded
          query={backings}
          isEmpty={({ mine, others }) => mine.length + others.length === 0}
          empty={<Empty title={t('backing.none')} text={t('backing.noneText')} />}
        >
          {({ mine, others, more }) => (
            <>
              <Part title={t('backing.above')} backings={mine} isOpen />
              <Part title={t('backing.others')} backings={others} />
              {more > 0 && <Body1>{t('backing.moreLeaders', { count: more })}</Body1>}
            </>
          )}
        </Loaded>
      </div>
    </GuidelinesPage>
  );
}

function Part({
  title,
  backings,
  isOpen = false,
}: {
  title: string;
  backings: BackingView[];
  isOpen?: boolean;
}) {
  const styles = useStyles();
  if (backings.length === 0) return null;
  return (
    <section className={styles.part} aria-label={title}>
      <Subtitle1 as="h2" className={styles.heading}>
        {title}
      </Subtitle1>
      {backings.map((backing, index) => (
        <Endorsement key={backing.leader.id} backing={backing} isOpen={isOpen && index === 0} />
      ))}
    </section>
  );
}
