// The list: a SQLite file. Every change is one transaction, so that neither a crash nor a power cut leaves half of one.
import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
// Has the interface of node:sqlite. When Node 20 is no longer supported, that one takes its place.
import { DatabaseSync } from '@photostructure/sqlite';

const schemaVersion = 1;
const hour = 3_600_000;
const day = 24 * hour;
const tokenLifetime = 48 * hour;
const keepAnswers = 2 * day;
const keepUnconfirmed = 30 * day;

/**
 * @typedef {object} Subscriber
 * @property {number} id
 * @property {string} email
 * @property {'pending' | 'subscribed' | 'unsubscribed'} state
 * @property {string} language
 * @property {string} unsubscribe_token
 */

/**
 * Opens the list, or makes it. Another program may read it at the same time.
 *
 * @param {string} file
 * @param {{ now?: () => number }} [options]
 */
export function openStore(file, { now = Date.now } = {}) {
  const database = openDatabase(file);
  const statements = new Map();

  /** Runs one statement; each is prepared once. */
  const sql = (text) => {
    if (!statements.has(text)) statements.set(text, database.prepare(text));
    return statements.get(text);
  };

  function inTransaction(work) {
    database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      database.exec('COMMIT');
      return result;
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  }

  /** Who has this address, however it is written. */
  const byKey = (key) => sql('SELECT id, state FROM subscribers WHERE email_key = ?').get(key);

  /**
   * A new row, or the newest details of one that is not on the list. Who is on it is changed by no form, and who left
   * has left until the mail is answered.
   */
  function save(known, mustConfirm, email, details) {
    const time = now();
    const values = {
      email: email.address,
      name: details.name,
      interests: JSON.stringify(details.interests),
      language: details.language,
      consent: details.consent,
      consent_version: details.consentVersion,
      origin: details.origin,
      page: details.page,
      state: mustConfirm ? (known?.state ?? 'pending') : 'subscribed',
      time,
    };
    if (!known) {
      const keys = { email_key: email.key, unsubscribe_token: randomToken() };
      return sql(`INSERT INTO subscribers
        (email, email_key, name, interests, language, state, consent, consent_version, consented, created, asked,
         origin, page, unsubscribe_token)
        VALUES (:email, :email_key, :name, :interests, :language, :state, :consent, :consent_version, :time, :time,
         :time, :origin, :page, :unsubscribe_token)`).run({ ...values, ...keys }).lastInsertRowid;
    }
    if (known.state === 'subscribed') {
      sql('UPDATE subscribers SET asked = ? WHERE id = ?').run(time, known.id);
    } else {
      sql(`UPDATE subscribers SET email = :email, name = :name, interests = :interests, language = :language,
        state = :state, consent = :consent, consent_version = :consent_version, consented = :time, asked = :time,
        origin = :origin, page = :page WHERE id = :id`).run({ ...values, id: known.id });
    }
    return known.id;
  }

  return {
    /** What was answered when this very submission came before, or undefined. */
    answerTo(email, requestId) {
      if (!requestId) return undefined;
      return sql('SELECT state FROM answers WHERE request = ?').get(hashOf(email.key, requestId))?.state;
    },

    /**
     * Puts an address on the list, or lets it wait for its confirmation. The answer does not depend on whether the
     * address was known, and neither does the work, as far as a clock can tell.
     *
     * @param {{ address: string, key: string }} email
     * @param {import('./submission.mjs').Submission & { origin: string }} details
     * @param {boolean} mustConfirm Whether a mail goes out first.
     */
    subscribe(email, details, mustConfirm) {
      const state = mustConfirm ? 'pending' : 'subscribed';
      inTransaction(() => {
        const known = byKey(email.key);
        const id = save(known, mustConfirm, email, details);
        if (mustConfirm) {
          const kind = known?.state === 'subscribed' ? 'already' : 'confirm';
          // When one waits already, because the mail server is down, that one is enough.
          sql('INSERT OR IGNORE INTO outbox (subscriber, kind, created, due) VALUES (?, ?, ?, ?)').run(
            ...[id, kind, now(), now()],
          );
        }
        if (details.requestId) {
          const request = hashOf(email.key, details.requestId);
          sql('INSERT OR REPLACE INTO answers (request, state, at) VALUES (?, ?, ?)').run(
            request,
            state,
            now(),
          );
        }
      });
      return state;
    },

    /** The mail that is to be sent next, with who gets it; undefined when none is due. */
    nextMail() {
      return sql(`SELECT outbox.id, kind, outbox.created, tries, subscribers.id AS subscriber, email, language,
        unsubscribe_token FROM outbox JOIN subscribers ON subscribers.id = subscriber
        WHERE due <= ? ORDER BY due, outbox.id LIMIT 1`).get(now());
    },

    /** When the next mail is due, or undefined when none waits. */
    nextDue() {
      return sql('SELECT min(due) AS due FROM outbox').get().due ?? undefined;
    },

    /** @param {number} id Of a mail that was sent, or is given up. */
    removeMail(id) {
      sql('DELETE FROM outbox WHERE id = ?').run(id);
    },

    /** @param {number} due When a mail that failed is tried again. */
    postponeMail(id, due) {
      sql('UPDATE outbox SET due = ?, tries = tries + 1 WHERE id = ?').run(due, id);
    },

    /** @returns {string} What a link to confirm needs. Only its hash is kept. */
    createToken(subscriber) {
      const token = randomToken();
      const expires = now() + tokenLifetime;
      sql('INSERT INTO tokens (hash, subscriber, expires) VALUES (?, ?, ?)').run(
        hashOf(token),
        subscriber,
        expires,
      );
      return token;
    },

    /** @returns {(Subscriber & { isUsed: boolean, isExpired: boolean }) | undefined} */
    byToken(token) {
      const found = sql(`SELECT subscribers.*, used, expires FROM tokens
        JOIN subscribers ON subscribers.id = subscriber WHERE hash = ?`).get(hashOf(token));
      return found && { ...found, isUsed: found.used > 0, isExpired: found.expires <= now() };
    },

    /** Confirms an address; a token does so once. */
    confirm(token) {
      inTransaction(() => {
        const { changes } = sql('UPDATE tokens SET used = ? WHERE hash = ? AND used = 0').run(
          now(),
          hashOf(token),
        );
        if (!changes) return;
        sql(`UPDATE subscribers SET state = 'subscribed', confirmed = ?
          WHERE state <> 'subscribed' AND id = (SELECT subscriber FROM tokens WHERE hash = ?)`).run(
          ...[now(), hashOf(token)],
        );
      });
    },

    /** @returns {Subscriber | undefined} */
    byUnsubscribeToken(token) {
      return sql('SELECT * FROM subscribers WHERE unsubscribe_token = ?').get(token);
    },

    /** Takes an address off the list, together with every link and mail that could put it back. */
    unsubscribe(id) {
      inTransaction(() => {
        sql(`UPDATE subscribers SET state = 'unsubscribed', unsubscribed = ?
          WHERE state <> 'unsubscribed' AND id = ?`).run(now(), id);
        sql('DELETE FROM tokens WHERE subscriber = ? AND used = 0').run(id);
        sql('DELETE FROM outbox WHERE subscriber = ?').run(id);
      });
    },

    /** Everybody in the order in which they came, or those in one state. */
    all(state) {
      const rows = sql('SELECT * FROM subscribers ORDER BY id').all();
      return state ? rows.filter((row) => row.state === state) : rows;
    },

    /** Forgets what is of no more use, above all addresses that nobody ever confirmed. */
    purge() {
      inTransaction(() => {
        sql('DELETE FROM answers WHERE at < ?').run(now() - keepAnswers);
        sql('DELETE FROM tokens WHERE expires < ?').run(now() - keepUnconfirmed);
        sql(`DELETE FROM subscribers
          WHERE state = 'pending' AND confirmed = 0 AND unsubscribed = 0 AND asked < ?`).run(
          now() - keepUnconfirmed,
        );
      });
    },

    close() {
      if (database.isOpen) database.close();
    },
  };
}

function openDatabase(file) {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'a', 0o600));
  chmodSync(file, 0o600); // Nobody else on this computer reads the addresses.
  const database = new DatabaseSync(file, { timeout: 5000 });
  try {
    const { user_version: version } = database.prepare('PRAGMA user_version').get();
    if (version > schemaVersion) {
      throw new Error(
        `${file} was written by a newer version of this server: install that one, or name another file.`,
      );
    }
    if (version === 0) {
      const schema = readFileSync(new URL('schema.sql', import.meta.url), 'utf8');
      database.exec(`BEGIN IMMEDIATE; ${schema}; PRAGMA user_version = ${schemaVersion}; COMMIT`);
    }
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** 128 bits: nobody guesses it, and the link still fits one line of a mail. */
function randomToken() {
  return randomBytes(16).toString('base64url');
}

/** @param {unknown[]} parts Texts, or an address together with the id of a request. */
function hashOf(...parts) {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
