/** A style sheet whose class names are its own; Vite makes them so. */
declare module '*.module.css' {
  const styles: Readonly<Record<string, string>>;
  export default styles;
}
