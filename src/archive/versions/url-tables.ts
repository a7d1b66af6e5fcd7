/*
 * What of an address does not say which article it is. Collected from the
 * documentation of analytics and advertising services (Google Analytics and
 * Ads, Meta, Microsoft Advertising, Mailchimp, HubSpot, Matomo, Adobe) and from
 * what feeds and sharing buttons of newspapers add.
 */

/** Parameters that begin so. */
export const trackingPrefixes = ["utm_", "mc_", "hsa_", "pk_", "mtm_", "matomo_", "wt.", "_hs"];

/** Parameters of exactly these names. */
export const trackingNames: ReadonlySet<string> = new Set([
  "fbclid",
  "gclid",
  "gclsrc",
  "dclid",
  "gbraid",
  "wbraid",
  "msclkid",
  "twclid",
  "ttclid",
  "yclid",
  "igshid",
  "igsh",
  "li_fat_id",
  "mkt_tok",
  "s_cid",
  "s_kwcid",
  "cmpid",
  "cmp",
  "icid",
  "ncid",
  "ocid",
  "ftag",
  "guccounter",
  "guce_referrer",
  "guce_referrer_sig",
  "ref",
  "ref_src",
  "ref_url",
  "referrer",
  "referer",
  "smid",
  "smtyp",
  "source",
  "sref",
  "share",
  "shareid",
  "xtor",
  "at_medium",
  "at_campaign",
  "at_custom1",
  "at_custom2",
  "at_custom3",
  "at_custom4",
  "traffic_source",
  "amp",
  "rss",
]);

/** Hosts' first labels that only say which rendering of the page it is. */
export const renderingLabels: ReadonlySet<string> = new Set(["www", "m", "mobile", "amp"]);
