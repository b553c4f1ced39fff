import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../parts/Loaded.tsx';
import { Rows } from '../../parts/Rows.tsx';
import { Empty } from '../../parts/Status.tsx';
import { queries } from '../../queries.ts';
import { SourcesAdd } from './SourcesAdd.tsx';
import { SourcesRow } from './SourcesRow.tsx';

const useStyles = makeStyles({
  lead: { color: tokens.colorNeutralForeground2, maxWidth: '68ch' },
  said: { minHeight: '20px' },
});

/** Feeds that are read for the inbox: what they are, and how the last reading went. */
export function Sources() {
  const { t } = useTranslation();
  const styles = useStyles();
  const sources = useQuery(queries.sources);
  const [said, setSaid] = useState('');
  return (
    <>
      <Body1 className={styles.lead}>{t('sources.lead')}</Body1>
      <SourcesAdd onAdded={({ title }) => setSaid(t('sources.added', { title }))} />
      <Body1 role="status" className={styles.said}>
        {said}
      </Body1>
      <Loaded query={sources} empty={<Empty title={t('sources.none')} text={t('sources.noneText')} />}>
        {(found) => (
          <Rows narrow label={t('sources.list')}>
            {found.map((source) => (
              <SourcesRow key={source.id} source={source} say={setSaid} />
            ))}
          </Rows>
        )}
      </Loaded>
    </>
  );
}
