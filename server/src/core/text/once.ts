/**
 * What `make` gives, made when it is first asked for and kept. For tables that a program which never needs them should
 * not wait for; `make` must depend on nothing, so that it matters to nobody when it runs.
 */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
