-- Version 1. Times are milliseconds since 1970; 0 and '' stand for "not yet" and "not given".

CREATE TABLE subscribers (
  id INTEGER PRIMARY KEY AUTOINCREMENT, -- never given again: an old link must not confirm somebody else
  email TEXT NOT NULL,               -- as typed, with the domain in small letters
  email_key TEXT NOT NULL UNIQUE,    -- the same for all ways to write one address
  name TEXT NOT NULL DEFAULT '',
  interests TEXT NOT NULL DEFAULT '[]',
  language TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL CHECK (state IN ('pending', 'subscribed', 'unsubscribed')),
  consent TEXT NOT NULL DEFAULT '',  -- the text that was agreed to, at the time "consented"
  consent_version TEXT NOT NULL DEFAULT '',
  consented INTEGER NOT NULL,
  created INTEGER NOT NULL,
  asked INTEGER NOT NULL,            -- when the form came last
  confirmed INTEGER NOT NULL DEFAULT 0,
  unsubscribed INTEGER NOT NULL DEFAULT 0,
  origin TEXT NOT NULL DEFAULT '',   -- the site whose form it was
  page TEXT NOT NULL DEFAULT '',     -- only if that site sends it
  unsubscribe_token TEXT NOT NULL UNIQUE
) STRICT;

-- Links to confirm, which are sent by mail and kept as hashes.
CREATE TABLE tokens (
  hash TEXT PRIMARY KEY,
  subscriber INTEGER NOT NULL REFERENCES subscribers (id) ON DELETE CASCADE,
  expires INTEGER NOT NULL,
  used INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- What was answered to a submission, for when it comes again.
CREATE TABLE answers (
  request TEXT PRIMARY KEY,
  state TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Mails that are not sent yet. Their text is written when they are sent.
CREATE TABLE outbox (
  id INTEGER PRIMARY KEY,
  subscriber INTEGER NOT NULL REFERENCES subscribers (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('confirm', 'already')),
  created INTEGER NOT NULL,
  due INTEGER NOT NULL,
  tries INTEGER NOT NULL DEFAULT 0,
  UNIQUE (subscriber, kind)
) STRICT;
