import { Badge, Body1, Button, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { UseMutationResult } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type DisclosureChange,
  type DisclosureRowView,
  situations,
  sourceIn,
} from '../../../src/server/contract/disclosure.ts';
import { useFormats } from '../../format.ts';
import { currentLanguage } from '../../i18n.ts';
import { ruled } from '../../parts/ruled.ts';
import { useLostFocus } from '../../parts/useLostFocus.ts';
import { DisclosureForm } from './DisclosureForm.tsx';

type Row = DisclosureChange['rows'][number];

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    padding: '16px 0',
    ...ruled,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  name: { margin: 0 },
  levels: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 20px',
  },
  muted: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  edit: { justifySelf: 'start' },
});

interface Props {
  row: DisclosureRowView;
  organisation: string;
  isNew?: boolean;
  /** Null takes out a row that the organisation added. */
  onSave: (row: Row | null, done: () => void) => void;
  onLeave?: () => void;
  saving: Pick<UseMutationResult<unknown>, 'isPending' | 'error'>;
}

/** One row of the table: what is owed there, where it is written, and a way to change it. */
export function DisclosureRow({ row, organisation, isNew = false, onSave, onLeave, saving }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { date } = useFormats();
  const [open, setOpen] = useState(isNew);
  const name = useRowName(row);
  const place = useRef<HTMLLIElement>(null);
  useLostFocus(open, () => place.current?.querySelector<HTMLElement>('select, button')?.focus());
  return (
    <li ref={place} className={styles.row}>
      <div className={styles.head}>
        <Subtitle2 as="h3" className={styles.name}>
          {name}
        </Subtitle2>
        {row.old && (
          <Badge appearance="tint" color="warning" shape="rounded">
            {t(row.checked ? 'disclosures.old' : 'disclosures.notChecked')}
          </Badge>
        )}
        {row.weakened.length > 0 && (
          <Badge appearance="tint" color="warning" shape="rounded">
            {t('disclosures.weakened')}
          </Badge>
        )}
      </div>
      {open ? (
        <DisclosureForm
          row={row}
          name={name}
          organisation={organisation}
          saving={saving}
          onSave={(next) => onSave(next, () => setOpen(false))}
          onLeave={() => (onLeave ? onLeave() : setOpen(false))}
        />
      ) : (
        <>
          <ul className={styles.levels}>
            {situations.map((situation) => (
              <li key={situation}>
                <Body1>
                  {t(`disclosures.situation.${situation}`)}:{' '}
                  <strong>{t(`disclosures.level.${row.levels[situation]}`)}</strong>
                </Body1>
              </li>
            ))}
          </ul>
          <Caption1 className={styles.muted}>
            {sourceIn(row, currentLanguage())}{' '}
            {row.checked && t('disclosures.checkedOn', { date: date(row.checked) })}
          </Caption1>
          <Button size="small" className={styles.edit} onClick={() => setOpen(true)}>
            {t('disclosures.edit', { name })}
          </Button>
        </>
      )}
    </li>
  );
}

/** Countries as the language names them. */
function useRowName({ id, countries }: Pick<DisclosureRowView, 'id' | 'countries'>): string {
  const { t } = useTranslation();
  const { locale } = useFormats();
  if (countries.length === 0) return t('disclosures.elsewhere');
  if (id === 'EU') return t('disclosures.restOfEu');
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  return names.of(countries[0] ?? id) ?? id;
}
