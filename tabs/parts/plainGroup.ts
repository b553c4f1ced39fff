import type { GriffelStyle } from '@fluentui/react-components';

/** A `fieldset` as quiet as a `div`. */
export const plainGroup: GriffelStyle = { border: 'none', margin: 0, padding: 0, minWidth: 0 };
