import {
  Body1,
  Button,
  Caption1,
  Field,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from '@fluentui/react-components';
import { ArrowUploadRegular, DocumentRegular } from '@fluentui/react-icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportReport } from '../../../src/server/contract/person.ts';
import { useFormats } from '../../format.ts';
import { Bar } from '../../parts/Bar.tsx';
import { ScrollRegion } from '../../parts/ScrollRegion.tsx';
import { Failed } from '../../parts/Status.tsx';
import { api } from '../../queries.ts';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    justifySelf: 'stretch',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center' },
  columns: { color: tokens.colorNeutralForeground2, fontFamily: tokens.fontFamilyMonospace },
  table: { overflowX: 'auto' },
  wide: { minWidth: '34rem' },
});

/** A new file of people: read whole, reported line by line, and taken over only when it can be. */
export function PeopleImport() {
  const { t } = useTranslation();
  const styles = useStyles();
  const client = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [missing, setMissing] = useState(false);
  const load = useMutation({
    mutationFn: (chosen: File) => api.importPeople(chosen),
    onSuccess: () => {
      void client.invalidateQueries();
    },
  });

  function submit() {
    setMissing(!file);
    if (file) load.mutate(file);
  }

  return (
    <div className={styles.form}>
      <Caption1 className={styles.columns}>
        id,displayName,mail,jobTitle,department,managerId,city,country[,language,enabled,roles]
      </Caption1>
      <input
        ref={input}
        hidden
        type="file"
        accept=".csv,text/csv"
        aria-label={t('import.file')}
        onChange={(event) => {
          setFile(event.target.files?.[0] ?? null);
          setMissing(false);
          load.reset();
        }}
      />
      <Field {...(missing && { validationState: 'error' as const, validationMessage: t('import.missing') })}>
        <div className={styles.actions}>
          <Button icon={<DocumentRegular />} onClick={() => input.current?.click()}>
            {t('import.choose')}
          </Button>
          <Body1>{file?.name ?? t('import.noFile')}</Body1>
        </div>
      </Field>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          icon={<ArrowUploadRegular />}
          disabledFocusable={load.isPending}
          onClick={submit}
        >
          {t('import.action')}
        </Button>
      </div>
      {load.isPending && (
        <Field validationMessage={t('import.running')} validationState="none">
          <Bar aria-label={t('import.running')} />
        </Field>
      )}
      {load.isError && <Failed error={load.error} retry={submit} />}
      {load.isSuccess && <Report report={load.data} />}
    </div>
  );
}

function Report({ report }: { report: ImportReport }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { number } = useFormats();
  const { accepted, loaded, rejected, problems, moreProblems } = report;
  return (
    <>
      <MessageBar
        intent={accepted ? (problems.length > 0 ? 'warning' : 'success') : 'error'}
        layout="multiline"
        role="status"
      >
        <MessageBarBody>
          <MessageBarTitle>{t(accepted ? 'import.accepted' : 'import.refused')}</MessageBarTitle>{' '}
          {accepted
            ? t('import.counts', { loaded: number(loaded), rejected: number(rejected) })
            : t('import.kept')}
        </MessageBarBody>
      </MessageBar>
      {problems.length > 0 && (
        <ScrollRegion className={styles.table} name={t('import.problems')}>
          <Table size="small" aria-label={t('import.problems')} className={styles.wide}>
            <TableHeader>
              <TableRow>
                <TableHeaderCell>{t('import.line')}</TableHeaderCell>
                <TableHeaderCell>{t('import.column')}</TableHeaderCell>
                <TableHeaderCell>{t('import.problem')}</TableHeaderCell>
                <TableHeaderCell>{t('import.value')}</TableHeaderCell>
                <TableHeaderCell>{t('import.effect')}</TableHeaderCell>
              </TableRow>
            </TableHeader>
            <TableBody>
              {problems.map(({ line, column, code, value, effect }) => (
                <TableRow key={`${line}:${column}:${code}:${value}`}>
                  <TableCell>{line ?? ''}</TableCell>
                  <TableCell>{column ?? ''}</TableCell>
                  <TableCell>{t(`import.code.${code}`)}</TableCell>
                  <TableCell>{value ?? ''}</TableCell>
                  <TableCell>{t(`import.effects.${effect}`)}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </ScrollRegion>
      )}
      {moreProblems > 0 && <Body1>{t('import.more', { count: moreProblems })}</Body1>}
    </>
  );
}
