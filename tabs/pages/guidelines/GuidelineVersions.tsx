import { Badge, Body1, Body1Strong, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { GuidelineVersionView } from '../../../src/server/contract/guideline.ts';
import { useFormats } from '../../format.ts';
import { currentLanguage } from '../../i18n.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { GuidelineDifferences } from './GuidelineDifferences.tsx';
import { changesBetween } from './guidelineChanges.ts';
import { guidelinePath } from './guidelinePath.ts';
import { guidelineQueries } from './queries.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, maxWidth: '60rem' },
  version: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    justifyItems: 'start',
    gap: tokens.spacingVerticalS,
    padding: '16px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopStyle: 'none' },
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  changes: { justifySelf: 'stretch' },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** Every version of a guideline, what was said of it, and word by word what changed. */
export function GuidelineVersions() {
  const { t } = useTranslation();
  const styles = useStyles();
  const { guidelineId = '' } = useParams();
  const versions = useQuery(guidelineQueries.versions(guidelineId));
  const title = versions.data?.[0]?.content.text[currentLanguage()].title;
  return (
    <Page
      title={t('guidelines.whatChanged')}
      {...(title && { lead: title })}
      back={{ to: guidelinePath(guidelineId), label: t('guidelines.back') }}
    >
      <Loaded query={versions}>
        {(found) => (
          <ol className={styles.list}>
            {found.map((version, at) => (
              <Version
                key={version.version}
                version={version}
                before={found[at + 1] ?? null}
                isNow={at === 0}
              />
            ))}
          </ol>
        )}
      </Loaded>
    </Page>
  );
}

interface VersionProps {
  version: GuidelineVersionView;
  /** Null for the oldest one that is listed. */
  before: GuidelineVersionView | null;
  isNow: boolean;
}

function Version({ version, before, isNow }: VersionProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { date } = useFormats();
  const [shown, setShown] = useState(isNow);
  const said = version.content.changed[currentLanguage()];
  return (
    <li className={styles.version}>
      <div className={styles.head}>
        <Body1Strong>{t('guidelines.number', { version: version.version })}</Body1Strong>
        {isNow && <Badge appearance="tint">{t('guidelines.now')}</Badge>}
        <Caption1 className={styles.muted}>
          {t('guidelines.by', { name: version.by.displayName, date: date(version.at) })}
        </Caption1>
      </div>
      <Body1>{said || t(before ? 'guidelines.noNote' : 'guidelines.first')}</Body1>
      {before && (
        <Button size="small" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {t(shown ? 'guidelines.hideChanges' : 'guidelines.showChanges')}
        </Button>
      )}
      {before && shown && (
        <div className={styles.changes}>
          <GuidelineDifferences
            changes={changesBetween(before.content, version.content, currentLanguage())}
          />
        </div>
      )}
    </li>
  );
}
