/** `plain` is written as one would; `early` also works where the elements are defined later. */
export default function App({ feed, limit, searchable, heading, level, words, shown, order, hear }) {
  return (
    <>
      {shown && (
        <peer-resource-cards
          id="plain"
          data={feed}
          limit={limit}
          searchable={searchable}
          heading={heading}
          heading-level={level}
          onpeer-resource-open={hear}
        >
          <a href="/resources">{words}</a>
        </peer-resource-cards>
      )}
      <peer-resource-cards
        id="early"
        ref={(cards) => {
          if (cards) cards.data = feed;
        }}
        searchable={searchable}
      >
        <a href="/resources">{words}</a>
      </peer-resource-cards>
      <peer-feed src="/test/fixtures/seed-feed.json" onpeer-tab-change={hear} onpeer-audience-change={hear}>
        {order.map((id) => (
          <peer-role-tabs key={id} id={id}>
            <a href="/roles">{id}</a>
          </peer-role-tabs>
        ))}
      </peer-feed>
    </>
  );
}
