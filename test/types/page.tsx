// A page in React 19 that uses every tag. `test/framework-types.node.test.mjs` compiles it, right and wrong.
import { useRef, type CSSProperties } from 'react';
import type {} from 'peer-widgets/react';
import type { ResourceCards } from 'peer-widgets';

const brand = { '--peer-accent': '#7a1f5c' } as CSSProperties;

export function Page({ feed }: { feed: object }) {
  const cards = useRef<ResourceCards>(null);
  return (
    <peer-feed
      src="feed.{lang}.json"
      feed-lang="en"
      refresh={60}
      audience="peer-supporters"
      onpeer-feed-ready={({ detail }) => detail.problems.map(({ path }) => path.length)}
      onpeer-feed-error={({ detail }) => detail.stale && detail.message.length}
      onpeer-audience-change={({ detail }) => detail.audience?.length}
    >
      <button onClick={() => cards.current?.showAll()}>All</button>
      <peer-role-tabs
        className="wide"
        style={brand}
        layout="tabs"
        activation="manual"
        heading-level="3"
        source="off"
        onpeer-tab-change={({ detail }) => detail.id.length}
      >
        <a href="/roles">Roles</a>
      </peer-role-tabs>
      <peer-resource-cards
        ref={cards}
        data={feed}
        kind="video"
        layout="list"
        sort="newest"
        limit={3}
        searchable
        filterable
        color-scheme="dark"
        onpeer-resource-open={({ detail }) => detail.id.length}
      />
      <peer-story-carousel
        controls="tabs"
        per-view={2}
        autoplay={8}
        onpeer-story-change={({ detail }) => detail.index + 1}
      />
      <peer-chapter-guide
        chapter="start"
        headingLevel={2}
        source={false}
        onpeer-chapter-change={({ detail }) => detail.id.length}
      />
      <peer-newsletter-signup
        action="/subscribe"
        provider="listmonk"
        encoding="json"
        send-page-url
        onpeer-signup-submit={({ detail }) => Object.keys(detail)}
        onpeer-signup-success={({ detail }) => detail.state === 'pending'}
        onpeer-signup-error={({ detail }) => detail.state === 'rate-limited'}
      />
      <peer-quick-exit href="https://example.org/">Leave this page</peer-quick-exit>
    </peer-feed>
  );
}
