// By itself and later: what the window is made of must not come along with the tab.
void import('./window.tsx');
