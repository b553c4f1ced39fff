import {
  Button,
  Caption1,
  Field,
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
import type { ImportReport } from '../../../src/server/contract/person.ts';
import { useFormats } from '../../format.ts';
import { CaptionedBar } from '../../parts/Bar.tsx';
import { FileChoice } from '../../parts/FileChoice.tsx';
import { fieldProblem } from '../../parts/fieldProblem.ts';
import { ImportProblems } from '../../parts/ImportProblems.tsx';
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
});

/** A new file of people: read whole, reported line by line, and taken over only when it can be. */
export function PeopleImport() {
  const { t } = useTranslation();
  const styles = useStyles();
  const client = useQueryClient();
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
      <Field {...fieldProblem(missing && t('import.missing'))}>
        <div>
          <FileChoice
            label={t('import.file')}
            action={t('import.choose')}
            none={t('import.noFile')}
            file={file}
            onFile={(chosen) => {
              setFile(chosen);
              setMissing(false);
              load.reset();
            }}
          />
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
      {load.isPending && <CaptionedBar caption={t('import.running')} />}
      {load.isError && <Failed error={load.error} retry={submit} />}
      {load.isSuccess && <Report report={load.data} />}
    </div>
  );
}

function Report({ report }: { report: ImportReport }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { accepted, loaded, rejected, problems } = report;
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
      <ImportProblems
        report={report}
        last={{ title: t('import.effect'), text: ({ effect }) => t(`import.effects.${effect}`) }}
      />
    </>
  );
}
