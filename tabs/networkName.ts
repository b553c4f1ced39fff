import type { TFunction } from 'i18next';
import { isSocial, type Network, networkName } from '../src/server/contract/network.ts';
import { currentLanguage } from './i18n.ts';

/** The network as the reader's language has it. */
export function nameOfNetwork(network: Network): string {
  return networkName(network, currentLanguage());
}

/** How a preview is headed. */
export function previewLabel(network: Network, t: TFunction): string {
  return isSocial(network) ? t('preview.label', { network: nameOfNetwork(network) }) : t('shareOn.plain');
}

/** What the button says that shares a text that was looked at. */
export function shareNowLabel(network: Network, t: TFunction): string {
  return isSocial(network)
    ? t('draft.shareNow', { network: nameOfNetwork(network) })
    : shareLabel(network, t);
}

/** What the button says that shares. */
export function shareLabel(network: Network, t: TFunction): string {
  if (!isSocial(network)) return t(`shareOn.${network}`);
  return t('shareOn.network', { network: nameOfNetwork(network) });
}
