/** To whom somebody wants to give a task, before it is checked who they are: the words of a request or of a list. */
export type Recipients =
  | { readonly form: 'nobody' }
  | { readonly form: 'single'; readonly agency: string }
  | { readonly form: 'joint'; readonly agencies: readonly string[] }
  | { readonly form: 'group'; readonly group: string; readonly alongside: readonly string[] }
  | {
      readonly form: 'open-group';
      readonly words: string;
      readonly group: string | null;
      readonly named: readonly string[];
    };
