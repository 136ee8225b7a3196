/** Namespace of the ids of commands that come over HTTP (RFC 9562 §5.5). Never to be changed: ids would change with it. */
export const COMMAND_NAMESPACE = '5b0d8c1e-3c0f-5a55-9b0e-6f1a2d7c4e90';
