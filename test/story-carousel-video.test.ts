import { expect } from '@open-wc/testing';
import type { StoryCarousel } from '../src/elements.js';
import { allByRole, byRole, nameOf } from './support/by-role.js';
import { feedOf } from './support/feeds.js';
import { expectFocus } from './support/focus.js';
import { captions, film, keepFramesEmpty, picture } from './support/media.js';
import { mount } from './support/mount.js';
import { click } from './support/mouse.js';
import { recordWarnings } from './support/replace.js';
import { visibleTextOf } from './support/text.js';

const carouselOf = (...stories: object[]) =>
  mount<StoryCarousel>('<peer-story-carousel></peer-story-carousel>', feedOf({ stories }), { width: 600 });
const withVideo = (url: string, more: object = {}) =>
  carouselOf({ id: 'a', title: 'Walking', video: { url, ...more } });
const inside = <T extends Element>(carousel: Element, selector: string) =>
  carousel.shadowRoot!.querySelector<T>(selector);

/** The addresses that the page asked for since the test began, on the hosts that a pattern fits. */
const requestsTo = (host: RegExp) =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => host.test(new URL(name).hostname));

describe('<peer-story-carousel>', () => {
  before(keepFramesEmpty);

  beforeEach(() => performance.clearResourceTimings());

  it('shows a story with its picture, quote, text and who says it', async () => {
    const carousel = await carouselOf({
      id: 'a',
      title: 'Walking',
      body: '<p>We walk <strong>every</strong> Tuesday.</p>',
      quote: 'I ask how the week went.',
      attribution: 'A peer supporter',
      image: { src: picture, alt: 'Four people on a path' },
      url: 'https://example.org/walking',
      language: 'es',
    });
    const slide = byRole(carousel, 'group');
    const heading = byRole(slide, 'heading', 'Walking');
    expect(slide.querySelector('blockquote')!.textContent).to.equal('I ask how the week went.');
    expect(slide.querySelector('strong')!.textContent).to.equal('every');
    expect(slide.innerText).to.include('A peer supporter');
    const image = slide.querySelector('img')!;
    expect(image.src).to.equal(picture);
    expect(image.alt).to.equal('Four people on a path');
    const link = byRole<HTMLAnchorElement>(slide, 'link', 'Read more: Walking');
    expect(link.href).to.equal('https://example.org/walking');
    const languageOf = (element: Element) => element.closest('[lang]')!.getAttribute('lang');
    const own = [
      heading.firstElementChild!,
      slide.querySelector('blockquote > *')!,
      slide.querySelector('strong')!,
    ];
    expect(own.map(languageOf)).to.deep.equal(['es', 'es', 'es']);
    expect(languageOf(link), 'our own words').to.equal('en');
  });

  it('keeps an empty text alternative empty', async () => {
    const carousel = await carouselOf({ id: 'a', title: 'Walking', image: { src: picture, alt: '' } });
    expect(inside(carousel, 'img')!.getAttribute('alt')).to.equal('');
  });

  it('plays a media file itself, with its captions, and loads it only when asked', async () => {
    const carousel = await withVideo(film, { poster: picture, captions });
    const video = inside<HTMLVideoElement>(carousel, 'video')!;
    expect(video.controls).to.be.true;
    expect(video.autoplay).to.be.false;
    expect(video.preload).to.equal('none');
    expect(video.src).to.equal(film);
    expect(video.poster).to.equal(picture);
    expect(nameOf(video)).to.equal('Walking');
    const track = video.querySelector('track')!;
    expect(track.kind).to.equal('captions');
    expect(track.default).to.be.true;
    expect(track.src).to.equal(captions);
    expect(allByRole(carousel, 'button', /Play/)).to.be.empty;
    expect(requestsTo(/./)).not.to.include(film);
  });

  it('has no empty captions for a film without them', async () => {
    const carousel = await withVideo(film);
    expect(inside(carousel, 'video')).to.exist;
    expect(inside(carousel, 'track')).to.be.null;
  });

  const youTube = 'https://www.youtube-nocookie.com/embed/abcDEF_1-23?autoplay=1';
  for (const [address, site, frame] of [
    ['https://www.youtube.com/watch?v=abcDEF_1-23&t=5', 'YouTube', youTube],
    ['https://youtu.be/abcDEF_1-23', 'YouTube', youTube],
    ['https://m.youtube.com/watch?v=abcDEF_1-23', 'YouTube', youTube],
    ['https://www.youtube.com/shorts/abcDEF_1-23', 'YouTube', youTube],
    ['https://www.youtube.com/embed/abcDEF_1-23', 'YouTube', youTube],
    ['https://vimeo.com/12345', 'Vimeo', 'https://player.vimeo.com/video/12345?dnt=1&autoplay=1'],
    ['https://vimeo.com/12345/abc9', 'Vimeo', 'https://player.vimeo.com/video/12345?dnt=1&autoplay=1&h=abc9'],
    [
      'https://player.vimeo.com/video/12345?h=abc9',
      'Vimeo',
      'https://player.vimeo.com/video/12345?dnt=1&autoplay=1&h=abc9',
    ],
  ] as const) {
    it(`asks nothing of ${site} for ${address} before the visitor does`, async () => {
      const carousel = await withVideo(address);
      const play = byRole(carousel, 'button', `Play video from ${site}`);
      expect(inside(carousel, 'iframe,video')).to.be.null;
      expect(requestsTo(/youtu|vimeo|ytimg/)).to.be.empty;
      expect(document.querySelector('link[href*=youtu],link[href*=vimeo]')).to.be.null;
      await click(play);
      const player = inside<HTMLIFrameElement>(carousel, 'iframe')!;
      expect(player.src).to.equal(frame);
      expect(player.title).to.equal('Walking');
      expect(allByRole(carousel, 'button', /Play/)).to.be.empty;
    });
  }

  it('opens the video of one story only', async () => {
    const stories = ['a', 'b'].map((id) => ({ id, title: id, video: { url: 'https://vimeo.com/12345' } }));
    const carousel = await carouselOf(...stories);
    await click(allByRole(carousel, 'button', /Play/)[0]!);
    expect(carousel.shadowRoot!.querySelectorAll('iframe')).to.have.length(1);
    expect(allByRole(carousel, 'button', /Play/)).to.have.length(1);
  });

  it('hands the focus of the button to the video that takes its place', async () => {
    const carousel = await withVideo('https://vimeo.com/12345');
    byRole(carousel, 'button', /Play/).focus();
    byRole(carousel, 'button', /Play/).click();
    await carousel.updateComplete;
    expectFocus(inside(carousel, 'iframe'));
  });

  for (const address of [
    'https://example.org/videos/walking',
    'https://www.youtube.com/@peers',
    'https://www.youtube.com/watch?v=short',
    'https://youtube.com.example.org/watch?v=abcDEF_1-23',
    'https://notvimeo.com/12345',
    'https://vimeo.com/channels/peers',
  ]) {
    it(`links to ${address}`, async () => {
      const carousel = await withVideo(address);
      const link = byRole<HTMLAnchorElement>(carousel, 'link', 'Watch the video: Walking');
      expect(link.href).to.equal(address);
      expect(inside(carousel, 'iframe,video')).to.be.null;
      expect(allByRole(carousel, 'button')).to.be.empty;
      expect(visibleTextOf(carousel)).to.include('Watch the video');
    });
  }

  it('leaves out a video with an address that is not of the web', async () => {
    const warnings = recordWarnings();
    const carousel = await withVideo('javascript:alert(1)//.mp4');
    expect(warnings).to.have.length(1);
    expect(inside(carousel, 'iframe,video,a')).to.be.null;
    byRole(carousel, 'heading', 'Walking');
  });
});
