import { Body1, Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type WhatWorks as Told, type WorksBy, worksBy } from '../../../src/server/contract/whatWorks.ts';
import { saveBlob } from '../../download.ts';
import { useFormats } from '../../format.ts';
import { currentLanguage } from '../../i18n.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Section } from '../../parts/Section.tsx';
import { useTopicName } from '../../parts/useTopicName.ts';
import { queries } from '../../queries.ts';
import { csvOf } from './csv.ts';
import { Retiring } from './Retiring.tsx';
import { WorksFigure } from './WorksFigure.tsx';
import { WorksItems } from './WorksItems.tsx';
import { wholeWorksTable } from './worksTable.ts';

const useStyles = makeStyles({
  parts: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: '8px 16px' },
});

/** What works in the programme, and what has had its time. For communicators. */
export function WhatWorks() {
  const works = useQuery(queries.whatWorks);
  return <Loaded query={works}>{(found) => <Parts works={found} />}</Loaded>;
}

function Parts({ works }: { works: Told }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const [by, setBy] = useState<WorksBy>('topic');
  if (works.months.length === 0) {
    return (
      <Section title={t('works.title')}>
        <Body1>{t(works.collects ? 'works.noneText' : 'insight.notCollectedText')}</Body1>
      </Section>
    );
  }
  return (
    <div className={styles.parts}>
      <Section title={t('works.title')} text={t('works.text')}>
        <div className={styles.tools}>
          <Field label={t('works.by')}>
            <Select
              value={by}
              onChange={(_, { value }) => setBy(worksBy.find((one) => one === value) ?? 'topic')}
            >
              {worksBy.map((one) => (
                <option key={one} value={one}>
                  {t(`works.${one}`)}
                </option>
              ))}
            </Select>
          </Field>
          <SaveWorks works={works} />
        </div>
      </Section>
      <WorksFigure key={by} by={by} works={works} />
      <WorksItems works={works} />
      <Retiring works={works} />
    </div>
  );
}

function SaveWorks({ works }: { works: Told }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const topicName = useTopicName();
  const [saved, setSaved] = useState('');
  function save() {
    const name = `chalkline-${t('works.title')} ${works.months.at(-1)?.month ?? ''}.csv`.replace(
      /[^\p{L}\p{N}.]+/gu,
      '-',
    );
    const text = csvOf(wholeWorksTable(works, topicName, formats, t), currentLanguage());
    saveBlob(new Blob([text], { type: 'text/csv;charset=utf-8' }), name);
    setSaved(name);
  }
  return (
    <>
      <Button icon={<ArrowDownloadRegular />} onClick={save}>
        {t('works.csv')}
      </Button>
      <Body1 role="status">{saved && t('insight.saved', { name: saved })}</Body1>
    </>
  );
}
