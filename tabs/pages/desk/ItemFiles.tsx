import { Body1, Button } from '@fluentui/react-components';
import { ArrowDownloadRegular, ArrowUploadRegular } from '@fluentui/react-icons';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { saveFile } from '../../download.ts';
import { Failed } from '../../parts/Status.tsx';
import { open } from '../../queries.ts';

/** The way in and out for many items at once. */
export function ItemFiles() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const fetchFile = useMutation({
    mutationFn: async () =>
      saveFile(await open('GET', '/items.csv', { accept: 'text/csv' }), 'chalkline.csv'),
  });
  return (
    <>
      <Button icon={<ArrowUploadRegular />} onClick={() => navigate('/desk/items/import')}>
        {t('deskItems.import')}
      </Button>
      <Button
        icon={<ArrowDownloadRegular />}
        disabledFocusable={fetchFile.isPending}
        onClick={() => fetchFile.mutate()}
      >
        {t('deskItems.export')}
      </Button>
      <Body1 role="status">
        {fetchFile.isPending && t('deskItems.exporting')}
        {fetchFile.isSuccess && t('deskItems.exported', { name: fetchFile.data })}
      </Body1>
      {fetchFile.isError && <Failed error={fetchFile.error} retry={() => fetchFile.mutate()} />}
    </>
  );
}
