import { Button } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Confirm } from '../../parts/Confirm.tsx';
import { Failed } from '../../parts/Status.tsx';
import { api } from '../../queries.ts';

/** Shows it to nobody any more, or puts a manager's suggestion aside. */
export function HideQuestion({ id, what }: { id: string; what: 'hide' | 'dismiss' }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const hide = useMutation({
    mutationFn: () => api.hideQuestion(id),
    onSettled: () => client.invalidateQueries({ queryKey: ['questions'] }),
  });
  return (
    <>
      <Confirm
        trigger={<Button appearance="subtle">{t(`questions.desk.${what}`)}</Button>}
        title={t(`questions.desk.${what}Title`)}
        text={t(`questions.desk.${what}Text`)}
        action={t(`questions.desk.${what}`)}
        onConfirm={() => hide.mutate()}
      />
      {hide.isError && <Failed error={hide.error} retry={() => hide.mutate()} />}
    </>
  );
}
