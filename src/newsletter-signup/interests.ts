/** A choice among interests. */
export interface Interest {
  readonly id: string;
  readonly name: string;
}

/** `id=Label, Label` as choices; undefined where the page names none. */
export function interestsIn(written: string | undefined): Interest[] | undefined {
  return written?.split(',').flatMap((part) => {
    const [id = '', name = id] = part.trim().split('=');
    return id ? { id, name } : [];
  });
}
