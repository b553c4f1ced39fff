import { Body1, Button, Field, Textarea } from '@fluentui/react-components';
import { ProhibitedRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '../../../src/server/contract/item.ts';
import { FormDialog } from '../../parts/FormDialog.tsx';
import { fieldProblem } from '../../parts/fieldProblem.ts';
import { Failed } from '../../parts/Status.tsx';
import { api } from '../../queries.ts';
import { useItemAct } from './useItemAct.ts';

const shortest = 3;

/** Takes the item down; the reason is asked for, since the others at the desk will want to know. */
export function WithdrawItem({ item, onDone }: { item: Item; onDone: () => void }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const withdraw = useItemAct((reason: string) => api.withdrawItem(item.id, reason, item.etag), onDone);
  const isShort = why.trim().length < shortest;

  function submit() {
    setTried(true);
    if (!isShort && !withdraw.isPending) withdraw.mutate(why.trim());
  }

  return (
    <FormDialog
      trigger={<Button icon={<ProhibitedRegular />}>{t('itemStanding.withdraw')}</Button>}
      title={t('itemStanding.withdrawTitle')}
      action={t('itemStanding.withdraw')}
      pending={withdraw.isPending}
      open={open}
      onOpenChange={setOpen}
      onSubmit={submit}
    >
      <Body1>{t('itemStanding.withdrawText')}</Body1>
      <Field
        label={t('itemStanding.why')}
        required
        hint={t('itemStanding.whyHint')}
        {...fieldProblem(tried && isShort && t('itemStanding.whyMissing'))}
      >
        <Textarea value={why} maxLength={300} onChange={(_, { value }) => setWhy(value)} />
      </Field>
      {withdraw.isError && <Failed error={withdraw.error} />}
    </FormDialog>
  );
}
