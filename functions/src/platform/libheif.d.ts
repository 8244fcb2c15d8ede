declare module 'libheif-js/libheif-wasm/libheif-bundle.js' {
  const begin: unknown
  export default begin
}
