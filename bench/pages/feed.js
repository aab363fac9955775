/** The page's feed, asked for once and as early as the script can. */
export const feed = fetch(document.currentScript.dataset.feed).then((response) => response.json());
