/** Address of the file that nearly every text needs, for `<link rel="preload">`: it is there before the first line is set. */
export { default as fontFile } from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
