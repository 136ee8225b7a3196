/** One for each import that is asked for over HTTP, by the id of its command. */
export function importStream(commandId: string): string {
  return `import-${commandId}`;
}
