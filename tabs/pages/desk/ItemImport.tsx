import {
  Body1,
  Body1Strong,
  Button,
  Caption1,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { ArrowUploadRegular } from '@fluentui/react-icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { plainColumns, requiredColumns } from '../../../src/server/contract/itemColumns.ts';
import type { ItemImportReport } from '../../../src/server/contract/itemFile.ts';
import { socialNetworks } from '../../../src/server/contract/network.ts';
import { useFormats } from '../../format.ts';
import { CaptionedBar } from '../../parts/Bar.tsx';
import { FileChoice } from '../../parts/FileChoice.tsx';
import { ImportProblems } from '../../parts/ImportProblems.tsx';
import { Page } from '../../parts/Page.tsx';
import { Section } from '../../parts/Section.tsx';
import { Failed } from '../../parts/Status.tsx';
import { api } from '../../queries.ts';
import { useWayOut } from './useWayOut.ts';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    justifySelf: 'stretch',
  },
  columns: {
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyMonospace,
    overflowWrap: 'anywhere',
  },
  how: { display: 'grid', gap: tokens.spacingVerticalS },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Items from a file: read on trial at once, shown, and taken over when somebody says so. */
export function ItemImport() {
  const { t } = useTranslation();
  const styles = useStyles();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const trial = useMutation({ mutationFn: (chosen: File) => api.importItems(chosen, true) });
  const load = useMutation({
    mutationFn: (chosen: File) => api.importItems(chosen, false),
    onSuccess: () => void client.invalidateQueries(),
  });
  const running = load.isPending ? 'itemImport.loading' : trial.isPending ? 'itemImport.checking' : null;

  function choose(chosen: File | null) {
    setFile(chosen);
    load.reset();
    trial.reset();
    if (chosen) trial.mutate(chosen);
  }

  return (
    <Page
      title={t('itemImport.title')}
      lead={t('itemImport.lead')}
      back={{ to: '/desk', label: t('itemImport.back') }}
    >
      <Section title={t('itemImport.file')}>
        <div className={styles.form}>
          <FileChoice
            label={t('itemImport.file')}
            action={t('itemImport.choose')}
            none={t('itemImport.noFile')}
            file={file}
            onFile={choose}
          />
          {running && <CaptionedBar caption={t(running)} />}
          {trial.isError && file && <Failed error={trial.error} retry={() => trial.mutate(file)} />}
          {load.isError && file && <Failed error={load.error} retry={() => load.mutate(file)} />}
          {load.isSuccess ? (
            <>
              <Outcome report={load.data} done />
              <div className={styles.actions}>
                <Button appearance="primary" onClick={() => navigate('/desk')}>
                  {t('itemImport.see')}
                </Button>
                <Button onClick={() => choose(null)}>{t('itemImport.another')}</Button>
              </div>
            </>
          ) : (
            trial.isSuccess &&
            file && (
              <>
                <Outcome report={trial.data} done={false} />
                <Take report={trial.data} busy={load.isPending} onTake={() => load.mutate(file)} />
              </>
            )
          )}
        </div>
      </Section>
      <How />
    </Page>
  );
}

function Take({ report, busy, onTake }: { report: ItemImportReport; busy: boolean; onTake: () => void }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const styles = useStyles();
  const { loaded } = report;
  if (loaded === 0) return null;
  return (
    <div className={styles.actions}>
      <Button appearance="primary" icon={<ArrowUploadRegular />} disabledFocusable={busy} onClick={onTake}>
        {t('itemImport.confirm', { count: loaded, shown: number(loaded) })}
      </Button>
    </div>
  );
}

/** Counts first, then what is wrong, line by line, with the way out. */
function Outcome({ report, done }: { report: ItemImportReport; done: boolean }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const wayOut = useWayOut();
  const { accepted, added, changed, same, rejected, problems } = report;
  const counted = (name: 'added' | 'changed' | 'same' | 'rejected', count: number) =>
    t(`itemImport.${name}`, { count, shown: number(count) });
  const nothing = accepted && added + changed + rejected === 0;
  const title = done ? 'itemImport.done' : accepted ? 'itemImport.checked' : 'itemImport.refused';
  const intent = !accepted ? 'error' : problems.length > 0 ? 'warning' : done ? 'success' : 'info';
  return (
    <>
      <MessageBar intent={intent} layout="multiline" role="status">
        <MessageBarBody>
          <MessageBarTitle>{t(title)}</MessageBarTitle>{' '}
          {accepted &&
            t('itemImport.summary', {
              added: counted('added', added),
              changed: counted('changed', changed),
              same: counted('same', same),
              problems: counted('rejected', rejected),
            })}{' '}
          {nothing && t('itemImport.nothing')}
          {rejected > 0 && t('itemImport.leftOut')}
        </MessageBarBody>
      </MessageBar>
      <ImportProblems report={report} last={{ title: t('itemImport.way'), text: wayOut }} />
    </>
  );
}

const optional = [...plainColumns, ...socialNetworks].filter(
  (column) => column !== 'state' && !requiredColumns.some((name) => name === column),
);

function How() {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <Section title={t('itemImport.how')} text={t('itemImport.howText')}>
      <div className={styles.how}>
        <Body1Strong>{t('itemImport.required')}</Body1Strong>
        <Caption1 className={styles.columns}>{requiredColumns.join(', ')}</Caption1>
        <Body1Strong>{t('itemImport.optional')}</Body1Strong>
        <Caption1 className={styles.columns}>{optional.join(', ')}</Caption1>
        <Body1>{t('itemImport.ideas')}</Body1>
      </div>
    </Section>
  );
}
