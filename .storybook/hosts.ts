import bootstrapLike from './hosts/bootstrap-like.css?inline';
import hostile from './hosts/hostile.css?inline';
import rem62 from './hosts/rem-62.css?inline';

/** Pages that a widget may stand on. */
export const hostPages: Readonly<Record<string, { title: string; css: string }>> = {
  plain: { title: 'Plain page', css: '' },
  bootstrap: { title: 'Bootstrap-like page', css: bootstrapLike },
  rem62: { title: 'Page with a 62.5 % root', css: rem62 },
  hostile: { title: 'Hostile page', css: hostile },
};
