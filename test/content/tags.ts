/** The tags of the guide that ships; content/README.md names them too. */
export const TAGS: ReadonlySet<string> = new Set(
  `ownership borrowing lifetimes drop smart-pointers interior-mutability strings slices closures traits generics dispatch
  iterators type-system layout allocation threads locks atomics channels parallelism async tokio cancellation web errors
  unsafe ffi macros cargo testing wasm performance no-std ml llm api-design edition-2024 security tooling`.split(
    /\s+/,
  ),
)
