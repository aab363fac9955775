// What the demo's pages may load.

// A careful partner's policy: the widgets must be at home under it.
export const securityHeaders = {
  'Content-Security-Policy':
    "default-src 'self'; media-src 'self' https:; frame-src 'self' https:; object-src 'none'; base-uri 'none'",
  'X-Content-Type-Options': 'nosniff',
};

// The builder tries the feeds of other hosts, and shows what is in them.
export const builderHeaders = {
  'Content-Security-Policy':
    "default-src 'self'; connect-src http: https:; img-src http: https: data:; media-src http: https:; frame-src http: https:; object-src 'none'; base-uri 'none'",
};
