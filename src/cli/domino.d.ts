/** The package's own types are those of its older name. */
declare module '@mixmark-io/domino' {
  const domino: {
    createDocument(html?: string): Document;
    readonly impl: { readonly [name in 'DocumentFragment' | 'Element']: { readonly prototype: Node } };
  };
  export default domino;
}
