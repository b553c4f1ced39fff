import { Button, Field, Input } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isWebAddress } from '../webAddress.ts';
import { fieldProblem } from './fieldProblem.ts';

/** Where a picture stands on the web. Part of a larger form, which Enter must not send. */
export function PictureAddress({ onTake }: { onTake: (url: string) => void }) {
  const { t } = useTranslation();
  const [url, setUrl] = useState('');
  const [wrong, setWrong] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const goThere = () => form.current?.querySelector('input')?.focus();
  useEffect(() => form.current?.querySelector('input')?.focus(), []);

  function take() {
    const isAddress = isWebAddress(url);
    setWrong(!isAddress);
    if (isAddress) onTake(url.trim());
    else goThere();
  }

  return (
    <div ref={form}>
      <Field label={t('picture.address')} {...fieldProblem(wrong && t('picture.badAddress'))}>
        <Input
          type="url"
          value={url}
          maxLength={2000}
          contentAfter={
            <Button size="small" appearance="transparent" onClick={take}>
              {t('picture.fetch')}
            </Button>
          }
          onChange={(_, { value }) => setUrl(value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
            event.preventDefault();
            take();
          }}
        />
      </Field>
    </div>
  );
}
