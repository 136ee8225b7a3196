/**
 * How TypeScript runs where nothing is built: in tests, and when pages are generated. Nest's decorators need their
 * metadata, which esbuild cannot emit.
 */
export const SWC = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
  },
  module: { type: 'es6' },
};
