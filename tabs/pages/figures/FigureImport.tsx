import {
  Body1,
  Button,
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
import type { FigureImportReport } from '../../../src/server/contract/share.ts';
import { useFormats } from '../../format.ts';
import { CaptionedBar } from '../../parts/Bar.tsx';
import { FileChoice } from '../../parts/FileChoice.tsx';
import { ImportProblems } from '../../parts/ImportProblems.tsx';
import { Section } from '../../parts/Section.tsx';
import { Failed } from '../../parts/Status.tsx';
import { api, queries } from '../../queries.ts';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    justifySelf: 'stretch',
  },
  muted: { color: tokens.colorNeutralForeground2, maxWidth: '64ch' },
  confirm: { justifySelf: 'start' },
});

/** Figures of own posts from a file: read on trial at once, shown, and saved when the person says so. */
export function FigureImport() {
  const { t } = useTranslation();
  const styles = useStyles();
  const { number } = useFormats();
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const trial = useMutation({ mutationFn: (chosen: File) => api.importFigures(chosen, true) });
  const load = useMutation({
    mutationFn: (chosen: File) => api.importFigures(chosen, false),
    onSuccess: () => void client.invalidateQueries({ queryKey: queries.shares.queryKey }),
  });
  const running = load.isPending ? 'loading' : trial.isPending ? 'checking' : null;

  function choose(chosen: File | null) {
    setFile(chosen);
    load.reset();
    trial.reset();
    if (chosen) trial.mutate(chosen);
  }

  return (
    <Section title={t('figures.import.title')} text={t('figures.import.text')}>
      <div className={styles.form}>
        <Body1 className={styles.muted}>{t('figures.import.columns')}</Body1>
        <FileChoice
          label={t('figures.import.file')}
          action={t('figures.import.choose')}
          none={t('figures.import.none')}
          file={file}
          onFile={choose}
        />
        {running && <CaptionedBar caption={t(`figures.import.${running}`)} />}
        {trial.isError && file && <Failed error={trial.error} retry={() => trial.mutate(file)} />}
        {load.isError && file && <Failed error={load.error} retry={() => load.mutate(file)} />}
        {load.isSuccess ? (
          <Outcome report={load.data} done />
        ) : (
          trial.isSuccess && (
            <>
              <Outcome report={trial.data} done={false} />
              {file && trial.data.loaded > 0 && (
                <Button
                  appearance="primary"
                  className={styles.confirm}
                  icon={<ArrowUploadRegular />}
                  disabledFocusable={load.isPending}
                  onClick={() => load.mutate(file)}
                >
                  {t('figures.import.confirm', {
                    count: trial.data.loaded,
                    shown: number(trial.data.loaded),
                  })}
                </Button>
              )}
            </>
          )
        )}
      </div>
    </Section>
  );
}

function Outcome({ report, done }: { report: FigureImportReport; done: boolean }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { accepted, problems } = report;
  const title = !accepted ? 'refused' : done ? 'done' : 'checked';
  const intent = !accepted ? 'error' : problems.length > 0 ? 'warning' : done ? 'success' : 'info';
  const counted = (['loaded', 'same', 'rejected'] as const)
    .filter((name) => accepted && (report[name] > 0 || name === 'loaded'))
    .map((name) => t(`figures.import.${name}`, { count: report[name], shown: number(report[name]) }));
  return (
    <>
      <MessageBar intent={intent} layout="multiline" role="status">
        <MessageBarBody>
          <MessageBarTitle>{t(`figures.import.${title}`)}</MessageBarTitle> {counted.join(' ')}
        </MessageBarBody>
      </MessageBar>
      <ImportProblems
        report={report}
        last={{
          title: t('figures.import.effect'),
          text: ({ effect }) => t(effect === 'fatal' ? 'figures.import.whole' : 'figures.import.left'),
        }}
      />
    </>
  );
}
