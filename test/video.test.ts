import { expect } from '@open-wc/testing';
import { videoFrom } from '../src/story-carousel/video.js';

const youTube = 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1';
const vimeo = 'https://player.vimeo.com/video/76979871?dnt=1&autoplay=1';

describe('a video', () => {
  for (const address of [
    'https://a.example/a.mp4',
    'https://a.example/A.MP4?token=1#t=10',
    'http://a.example/a.webm',
    'https://a.example/a.b.ogv',
    'https://a.example/a.mov',
    'https://a.example/a.m4v',
  ]) {
    it(`is played on the page when it is a file: ${address}`, () => {
      expect(videoFrom(address)).to.deep.equal({ type: 'file', url: address });
    });
  }

  const frames: [address: string, url: string, site: string][] = [
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ', youTube, 'YouTube'],
    ['https://www.youtube.com/watch?list=x&v=dQw4w9WgXcQ&t=10s', youTube, 'YouTube'],
    ['https://m.youtube.com/watch?v=dQw4w9WgXcQ', youTube, 'YouTube'],
    ['http://youtube.com/embed/dQw4w9WgXcQ', youTube, 'YouTube'],
    ['https://youtube.com/shorts/dQw4w9WgXcQ?feature=share', youTube, 'YouTube'],
    ['https://youtube.com/live/dQw4w9WgXcQ', youTube, 'YouTube'],
    ['https://youtu.be/dQw4w9WgXcQ?si=x', youTube, 'YouTube'],
    ['https://YOUTU.BE/dQw4w9WgXcQ', youTube, 'YouTube'],
    ['https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ', youTube, 'YouTube'],
    ['https://vimeo.com/76979871', vimeo, 'Vimeo'],
    ['https://www.vimeo.com/76979871?share=copy', vimeo, 'Vimeo'],
    ['https://player.vimeo.com/video/76979871', vimeo, 'Vimeo'],
    ['https://vimeo.com/76979871/8272103f6e', `${vimeo}&h=8272103f6e`, 'Vimeo'],
    ['https://player.vimeo.com/video/76979871?h=8272103f6e', `${vimeo}&h=8272103f6e`, 'Vimeo'],
    ['https://vimeo.com/76979871?h=%22%3E', vimeo, 'Vimeo'],
  ];
  for (const [address, url, site] of frames) {
    it(`is framed without cookies when its site offers that: ${address}`, () => {
      expect(videoFrom(address)).to.deep.equal({ type: 'frame', url, site });
    });
  }

  for (const address of [
    'https://example.org/videos/what-is-peer-support',
    'https://a.example/mp4',
    'https://a.example/?file=a.mp4',
    'https://www.youtube.com/',
    'https://www.youtube.com/@PeersProgress',
    'https://www.youtube.com/GoogleTalks', // A channel, with a name as long as a video's id.
    'https://www.youtube.com/playlist?list=PL123',
    'https://www.youtube.com/watch?v=short',
    'https://www.youtube.com/watch?v=%22%3E%3Cscript%3E',
    'https://youtu.be/',
    'https://vimeo.com/channels/staffpicks',
    'https://vimeo.com/about',
    'https://notyoutube.com/watch?v=dQw4w9WgXcQ',
    'https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ',
    'https://evil.example/youtube.com/watch?v=dQw4w9WgXcQ',
    'https://evil.example@a.example/vimeo.com/76979871',
    'mailto:ann@example.org',
  ]) {
    it(`stays a link otherwise: ${address}`, () => {
      expect(videoFrom(address)).to.deep.equal({ type: 'link', url: address });
    });
  }
});
