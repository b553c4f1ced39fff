import { FluentProvider, Title2, teamsLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';

/** As little as a page with Fluent UI can be. */
const container = document.getElementById('root');
if (container) {
  createRoot(container).render(
    <FluentProvider theme={teamsLightTheme}>
      <Title2 as="h1">Library</Title2>
    </FluentProvider>,
  );
}
