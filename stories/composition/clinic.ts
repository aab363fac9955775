import { css, html, type TemplateResult } from 'lit';

/** Warm and quiet: serif headings, sage green, round corners. */
export const clinicStyles = css`
  .clinic {
    --peer-accent: #3b6a4e;
    --peer-radius: 20px;
    --peer-surface: light-dark(#fffefa, #222a24);
    --peer-text: light-dark(#27322b, #e6ede4);

    --line: light-dark(#dcdfd0, #3a453c);
    --serif: 'Iowan Old Style', 'Palatino Linotype', Palatino, 'URW Palladio L', Georgia, serif;
    --soft: light-dark(#56645a, #abb8ad);
    --tint: light-dark(#e9eee0, #1d2620);
    background: light-dark(#faf9f2, #161c18);
    color: var(--peer-text);
    font:
      17px/1.65 system-ui,
      sans-serif;

    .wrap {
      margin-inline: auto;
      max-inline-size: 1100px;
      padding-inline: 24px;
    }
    .top {
      align-items: center;
      display: flex;
      flex-wrap: wrap;
      gap: 8px 32px;
      justify-content: space-between;
      padding-block: 20px;
    }
    .brand {
      font: 500 22px/1.2 var(--serif);
    }
    nav {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 24px;
    }
    nav a {
      color: inherit;
      padding-block: 6px;
    }
    h1,
    h2 {
      font-family: var(--serif);
      font-weight: 500;
      letter-spacing: -0.01em;
      line-height: 1.12;
      margin: 0;
      text-wrap: balance;
    }
    h1 {
      font-size: clamp(38px, 6vw, 64px);
    }
    h2 {
      font-size: clamp(28px, 4vw, 40px);
    }
    .intro {
      color: var(--soft);
      margin: 12px 0 32px;
      max-inline-size: 36em;
    }
    .hero {
      align-items: center;
      display: grid;
      gap: 32px 64px;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 360px), 1fr));
      padding-block: clamp(24px, 5vw, 64px);
    }
    .hero p {
      color: var(--soft);
      font-size: 20px;
    }
    .hero img {
      aspect-ratio: 1;
      border-radius: 999px 999px 24px 24px;
      display: block;
      inline-size: 100%;
      max-block-size: 480px;
      object-fit: cover;
      object-position: 50% 70%;
    }
    section {
      padding-block: clamp(40px, 6vw, 80px);
    }
    .band {
      background: var(--tint);
    }
    footer {
      background: light-dark(#27382d, #0f1411);
      color: #e4ecdf;
      padding-block: 40px;
    }
  }
`;

/** A clinic invites to its groups: roles first, then what to read, to hear and to do. */
export const clinic = (): TemplateResult => html`
  <div class="clinic">
    <div class="wrap top">
      <div class="brand">The clinic</div>
      <nav aria-label="Main">
        <a href="#part">Your part</a><a href="#shelf">Reading</a><a href="#stories">Stories</a
        ><a href="#start">Start a group</a>
      </nav>
    </div>
    <div class="wrap hero">
      <div>
        <h1>Someone here has been where you are.</h1>
        <p>
          Once a week people who live with diabetes meet, with tea and without white coats. Come and listen.
        </p>
      </div>
      <img src="images/river.svg" alt="Drawing: four people cross a footbridge over a river at sunset." />
    </div>
    <section class="wrap" id="part">
      <h2>Everyone has a part</h2>
      <p class="intro">Choose what describes you best; the rest of this page follows.</p>
      <peer-role-tabs heading=""></peer-role-tabs>
    </section>
    <div class="band">
      <section class="wrap" id="shelf">
        <h2>From our reading shelf</h2>
        <p class="intro">What our own team reads and lends.</p>
        <peer-resource-cards heading="" searchable filterable limit="6"></peer-resource-cards>
      </section>
    </div>
    <section class="wrap" id="stories">
      <h2>What it feels like</h2>
      <p class="intro">In the words of people who give support, and of people who get it.</p>
      <peer-story-carousel heading=""></peer-story-carousel>
    </section>
    <div class="band">
      <section class="wrap" id="start">
        <h2>Start a group where you are</h2>
        <p class="intro">From the first talk with your managers to a group that lasts.</p>
        <peer-chapter-guide heading=""></peer-chapter-guide>
      </section>
    </div>
    <section class="wrap">
      <peer-newsletter-signup action="/subscribe"></peer-newsletter-signup>
    </section>
    <footer>
      <div class="wrap">A page that was made up to show Peer Widgets in the look of a clinic.</div>
    </footer>
  </div>
`;
