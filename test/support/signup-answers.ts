/** Where a newsletter service sends its visitors on to. */
export const nextPage = '/test/fixtures/seed-feed.json';

/** What a newsletter service answers, by the last part of its address: each leads to another message. */
export const signUpAnswers: Readonly<Record<string, readonly [status: number, body: string]>> = {
  accepts: [200, '{}'],
  asks: [202, '{}'],
  continues: [200, `{"status": "quarantined", "url": "${nextPage}"}`],
  refuses: [500, ''],
  limits: [429, ''],
  mumbles: [200, '<p>Hello'],
};
