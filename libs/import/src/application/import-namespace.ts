/** Namespace of the ids that imported rows give their tasks (RFC 9562 §5.5). Never to be changed: ids would change with it. */
export const IMPORT_NAMESPACE = '9d3f6a52-7c1e-5b48-8a60-4e2b1f0c7d95';
