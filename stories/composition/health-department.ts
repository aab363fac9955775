import { css, html, type TemplateResult } from 'lit';

/** Sober and dense: navy blue, small corners, a line for everything. */
export const healthDepartmentStyles = css`
  .department {
    --peer-accent: #1b4f91;
    --peer-radius: 4px;
    --peer-space: 3px;
    --peer-surface: light-dark(#fff, #1a212b);
    --peer-text: light-dark(#1b2430, #e7edf5);

    --line: light-dark(#c9d2dd, #3a4656);
    --link: light-dark(#1b4f91, #9cc3f5);
    --soft: light-dark(#4c5a6b, #aebccc);
    background: light-dark(#fff, #11161d);
    color: var(--peer-text);
    font:
      16px/1.55 'Source Sans 3',
      'Segoe UI',
      'Noto Sans',
      Arial,
      sans-serif;

    .wrap {
      margin-inline: auto;
      max-inline-size: 1200px;
      padding-inline: 24px;
    }
    .top {
      background: #12294a;
      border-block-end: 4px solid #e0a526;
      color: #fff;
    }
    .top .wrap {
      align-items: center;
      display: flex;
      gap: 14px;
      padding-block: 16px;
    }
    .top strong {
      font-size: 19px;
    }
    .crest {
      block-size: 40px;
      flex: none;
      inline-size: 34px;
    }
    a {
      color: var(--link);
    }
    .path {
      color: var(--soft);
      display: flex;
      flex-wrap: wrap;
      font-size: 14px;
      gap: 4px 8px;
      padding-block: 12px;
    }
    h1,
    h2 {
      letter-spacing: -0.01em;
      line-height: 1.2;
      margin: 0;
    }
    h1 {
      font-size: clamp(30px, 4vw, 42px);
    }
    h2 {
      border-block-end: 1px solid var(--line);
      font-size: 26px;
      margin-block-end: 20px;
      padding-block-end: 8px;
    }
    .columns {
      display: grid;
      gap: 32px 56px;
      padding-block: 16px 64px;
    }
    .lead {
      border-inline-start: 6px solid #e0a526;
      color: var(--soft);
      font-size: 19px;
      margin: 16px 0 0;
      max-inline-size: 42em;
      padding-inline-start: 16px;
    }
    .contents {
      align-self: start;
      background: light-dark(#f1f4f8, #1a212b);
      padding: 20px;
    }
    .contents strong {
      display: block;
      margin-block-end: 8px;
    }
    .contents a {
      display: block;
      padding-block: 6px;
    }
    section {
      padding-block-start: 48px;
    }
    footer {
      background: #12294a;
      color: #dbe5f2;
      padding-block: 28px;
    }
    @media (min-width: 960px) {
      .columns {
        grid-template-columns: 240px minmax(0, 1fr);
      }
      .contents {
        inset-block-start: 24px;
        position: sticky;
      }
    }
  }
`;

/** A health department explains a programme: the guide first, then the library as a list to search. */
export const healthDepartment = (): TemplateResult => html`
  <div class="department">
    <div class="top">
      <div class="wrap">
        <svg class="crest" viewBox="0 0 34 40" aria-hidden="true">
          <path d="M1 1h32v20c0 10-8 15-16 18C9 36 1 31 1 21z" fill="#fff" />
          <path d="M14 9h6v7h7v6h-7v7h-6v-7H7v-6h7z" fill="#1b4f91" />
        </svg>
        <strong>Department of Health</strong>
      </div>
    </div>
    <div class="wrap">
      <nav class="path" aria-label="Path">
        <a href="#">Home</a><span aria-hidden="true">›</span><a href="#">Long-term conditions</a
        ><span aria-hidden="true">›</span><span>Peer support</span>
      </nav>
      <div class="columns">
        <nav class="contents" aria-label="On this page">
          <strong>On this page</strong>
          <a href="#guide">Program guide</a><a href="#roles">Who does what</a><a href="#library">Library</a
          ><a href="#accounts">Accounts</a><a href="#news">Newsletter</a>
        </nav>
        <div>
          <h1>Peer support programs</h1>
          <p class="lead">
            For clinics, community groups and the people who lead them: how to plan, staff and keep a program.
          </p>
          <section id="guide">
            <h2>Program guide</h2>
            <peer-chapter-guide heading=""></peer-chapter-guide>
          </section>
          <section id="roles">
            <h2>Who does what</h2>
            <peer-role-tabs heading="" layout="accordion"></peer-role-tabs>
          </section>
          <section id="library">
            <h2>Library</h2>
            <peer-resource-cards
              heading=""
              layout="list"
              sort="title"
              searchable
              filterable
              limit="6"
            ></peer-resource-cards>
          </section>
          <section id="accounts">
            <h2>Accounts of peer support</h2>
            <peer-story-carousel heading=""></peer-story-carousel>
          </section>
          <section id="news">
            <peer-newsletter-signup action="/subscribe"></peer-newsletter-signup>
          </section>
        </div>
      </div>
    </div>
    <footer>
      <div class="wrap">A page that was made up to show Peer Widgets in the look of a health department.</div>
    </footer>
  </div>
`;
