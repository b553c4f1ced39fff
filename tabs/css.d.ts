/** A style sheet whose class names are its own; Vite makes them so. */
declare module '*.module.css' {
  const styles: Readonly<Record<string, string>>;
  export default styles;
}

/** A style sheet made by the build. */
declare module 'virtual:*.css';
