/** What a command says, without its name: the payload of an event that states it as a fact. */
export function contentOf<Command extends { readonly type: string }>(
  command: Command,
): Omit<Command, 'type'> {
  const content: { -readonly [Field in keyof Command]?: Command[Field] } = { ...command };
  delete content.type;
  return content as Omit<Command, 'type'>;
}
