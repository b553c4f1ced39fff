import { Body1, Button, makeStyles } from '@fluentui/react-components';
import { ArrowDownloadRegular, DocumentRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Insight } from '../../../src/server/contract/insight.ts';
import { saveBlob } from '../../download.ts';
import { useFormats } from '../../format.ts';
import { currentLanguage } from '../../i18n.ts';
import { csvOf } from './csv.ts';
import { wholeTable } from './insightTable.ts';
import { addressOf } from './Units.tsx';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px' },
});

/** The same figures to take along: as a table, and as a report to print. */
export function Exports({ insight }: { insight: Insight }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const formats = useFormats();
  const navigate = useNavigate();
  const [saved, setSaved] = useState('');
  function save() {
    const unit = insight.path.at(-1)?.name ?? insight.name;
    const name = `chalkline ${unit} ${insight.months.at(-1)?.month ?? ''}.csv`.replace(
      /[^\p{L}\p{N}.]+/gu,
      '-',
    );
    const text = csvOf(wholeTable(insight, formats, t), currentLanguage());
    saveBlob(new Blob([text], { type: 'text/csv;charset=utf-8' }), name);
    setSaved(name);
  }
  return (
    <div className={styles.row}>
      <Button icon={<ArrowDownloadRegular />} onClick={save}>
        {t('insight.csv')}
      </Button>
      <Button
        icon={<DocumentRegular />}
        onClick={() => navigate(addressOf(insight.scope, unitOf(insight), '/report'))}
      >
        {t('insight.report')}
      </Button>
      <Body1 role="status">{saved && t('insight.saved', { name: saved })}</Body1>
    </div>
  );
}

/** What the address names: nothing for the reader's own unit, and for the whole programme. */
export function unitOf({ scope, path, unitId }: Insight): string | null {
  return scope === 'unit' && path.length < 2 ? null : unitId;
}
