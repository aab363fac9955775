import { css, html, type TemplateResult } from 'lit';

/** Loud and plain: heavy type, red on cream, square corners. */
export const ngoStyles = css`
  .ngo {
    --peer-accent: #b3241b;
    --peer-radius: 0px;
    --peer-surface: light-dark(#fffdf7, #231c18);
    --peer-text: light-dark(#1d1512, #f6ede2);

    --sun: #ffc53d;
    background: light-dark(#fff6e3, #171210);
    color: var(--peer-text);
    font:
      17px/1.6 'Helvetica Neue',
      Arial,
      'Liberation Sans',
      sans-serif;

    .wrap {
      margin-inline: auto;
      max-inline-size: 1160px;
      padding-inline: 24px;
    }
    .top {
      align-items: center;
      background: var(--sun);
      color: #1d1512;
      font-weight: 800;
    }
    .top .wrap {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 28px;
      padding-block: 16px;
    }
    .top a {
      color: inherit;
      padding-block: 4px;
    }
    .top span {
      flex: 1 1 240px;
      font-size: 20px;
      letter-spacing: -0.02em;
    }
    h1,
    h2 {
      font-weight: 900;
      letter-spacing: -0.035em;
      line-height: 0.98;
      margin: 0;
      text-wrap: balance;
    }
    h1 {
      font-size: clamp(46px, 10.5vw, 124px);
    }
    h2 {
      font-size: clamp(32px, 5vw, 56px);
      margin-block-end: 28px;
    }
    .hero {
      background: var(--sun);
      color: #1d1512;
      padding-block: clamp(32px, 6vw, 72px) clamp(56px, 8vw, 112px);
    }
    .hero p {
      font-size: clamp(19px, 2vw, 24px);
      font-weight: 500;
      margin: 28px 0 0;
      max-inline-size: 30em;
    }
    section {
      padding-block: clamp(44px, 7vw, 88px);
    }
    section + section {
      border-block-start: 6px solid currentColor;
    }
    .call {
      background: #1d1512;
      color: #fff6e3;
      margin-block-start: clamp(24px, 4vw, 48px);
    }
    .call h2 {
      color: var(--sun);
    }
    footer {
      padding-block: 32px;
    }
  }
`;

/** An NGO wants people to join: stories first, then what each can do, and the newsletter as its call. */
export const ngo = (): TemplateResult => html`
  <div class="ngo">
    <div class="top">
      <nav class="wrap" aria-label="Main">
        <span>The network</span><a href="#heard">Stories</a><a href="#do">Take part</a
        ><a href="#tools">Tools</a>
      </nav>
    </div>
    <div class="hero">
      <div class="wrap">
        <h1>Nobody gets better alone.</h1>
        <p>
          Neighbours who have been there, for neighbours who are there now. In every district, in nine
          languages.
        </p>
      </div>
    </div>
    <section class="wrap" id="heard">
      <h2>Listen first</h2>
      <peer-story-carousel heading="" per-view="2"></peer-story-carousel>
    </section>
    <section class="wrap" id="do">
      <h2>Then do something</h2>
      <peer-role-tabs heading=""></peer-role-tabs>
    </section>
    <section class="wrap" id="tools">
      <h2>Take our tools</h2>
      <peer-resource-cards heading="" filterable limit="6"></peer-resource-cards>
    </section>
    <section class="wrap">
      <h2>Build a group</h2>
      <peer-chapter-guide heading="" source="off"></peer-chapter-guide>
    </section>
    <div class="call">
      <section class="wrap">
        <h2>Stay with us</h2>
        <peer-newsletter-signup action="/subscribe"></peer-newsletter-signup>
      </section>
    </div>
    <footer class="wrap">A page that was made up to show Peer Widgets in the look of an NGO.</footer>
  </div>
`;
