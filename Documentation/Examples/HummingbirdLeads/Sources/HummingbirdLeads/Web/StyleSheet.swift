import Hummingbird

/// The pages' style sheet, and the script that shows times in local time.
enum StyleSheet {
    static func addRoute(to router: some RouterMethods<LeadRequestContext>) {
        router.get("style.css") { _, _ in file(css, "text/css") }
        router.get("local-times.js") { _, _ in file(script, "text/javascript") }
    }

    private static func file(_ text: String, _ type: String) -> Response {
        Response(
            status: .ok,
            headers: [.contentType: "\(type); charset=utf-8", .cacheControl: "max-age=3600"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text))
        )
    }

    private static let script = """
        for (const time of document.querySelectorAll("time"))
          time.textContent = new Date(time.dateTime).toLocaleString([], time.className === "hour"
            ? { hour: "2-digit", minute: "2-digit" } : { month: "short", day: "numeric", hour: "numeric", minute: "2-digit" });
        """

    private static let css = """
        :root {
          color-scheme: light dark;
          --page: #f6f4ef; --card: #ffffff; --ink: #1d2421; --soft: #66706b; --line: #dedad0;
          --accent: #0a6c4f; --on-accent: #ffffff;
          --good: #1f8a5b; --good-soft: #dcf1e6; --wait: #b7791f; --wait-soft: #fbeed3; --bad: #b3362c; --bad-soft: #f9e0dc;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --page: #121614; --card: #1b211e; --ink: #e9ece9; --soft: #98a39d; --line: #2e3733;
            --accent: #55c79a; --on-accent: #0d1512;
            --good: #4fbf8b; --good-soft: #173528; --wait: #e0a94a; --wait-soft: #3a2d12; --bad: #ee8478; --bad-soft: #43211d;
          }
        }
        * { box-sizing: border-box }
        body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.5 system-ui, sans-serif }
        header, main { max-width: 64rem; margin: 0 auto; padding: 0 1.25rem }
        header { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: baseline; justify-content: space-between;
          padding-block: 1.25rem }
        .brand { font-weight: 700; color: var(--ink); text-decoration: none; letter-spacing: -.01em }
        nav { display: flex; gap: 1.25rem }
        a { color: var(--accent) }
        nav a { text-decoration: none }
        main { padding-bottom: 4rem }
        h1 { font-size: clamp(1.8rem, 5vw, 2.75rem); line-height: 1.1; letter-spacing: -.02em; margin: 1.5rem 0 1rem }
        h2 { font-size: 1.15rem; margin: 2.5rem 0 .75rem }
        .lead { font-size: 1.15rem; color: var(--soft); margin: 0 0 1.5rem; text-wrap: pretty }
        .detail { display: block; margin-top: .2rem }
        .hint, .detail { color: var(--soft); font-size: .875rem; font-weight: 400 }
        .sandbox { margin: 0; padding: .5rem 1.25rem; background: var(--wait-soft); color: var(--ink); text-align: center;
          font-size: .9rem }
        .card { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: 1.25rem; margin: 0 }
        .offers { list-style: none; margin: 0; padding: 0; display: grid; gap: 1rem;
          grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)) }
        .offers a { display: block; padding: 2rem 1.25rem; background: var(--card); border: 1px solid var(--line);
          border-radius: .75rem; font-weight: 600; font-size: 1.2rem; text-decoration: none }
        .offers a::after { content: " \\2192" }
        .offers a:hover { border-color: var(--accent) }
        form.card { display: grid; gap: 1rem; max-width: 26rem }
        label { font-weight: 600 }
        input { display: block; width: 100%; margin-top: .35rem; padding: .7rem .8rem; font: inherit; color: inherit;
          background: var(--page); border: 1px solid var(--line); border-radius: .5rem }
        button { padding: .75rem 1.25rem; font: inherit; font-weight: 600; color: var(--on-accent);
          background: var(--accent); border: 0; border-radius: .5rem; cursor: pointer }
        :is(a, input, button):focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
        .steps { list-style: none; margin: 0 0 1.5rem; padding: 0 }
        .steps li { position: relative; padding: 0 0 1.25rem 1.75rem; border-left: 2px solid var(--line); margin-left: .4rem;
          font-weight: 600; overflow-wrap: anywhere }
        .steps li:last-child { border-color: transparent; padding-bottom: 0 }
        .steps li::before { content: ""; position: absolute; left: -.45rem; top: .35rem; width: .75rem; height: .75rem;
          border-radius: 50%; background: var(--accent) }
        .figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: 1rem; margin: 0 0 1rem }
        .figures div { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: .9rem 1.25rem }
        dt { color: var(--soft); font-size: .875rem }
        dd { margin: 0; font-size: 1.75rem; font-weight: 650; letter-spacing: -.02em; font-variant-numeric: tabular-nums }
        figcaption { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; font-size: .9rem; align-items: baseline }
        figcaption strong { flex: 1 1 16rem }
        .key::before { content: ""; display: inline-block; width: .7rem; height: .7rem; border-radius: .2rem;
          margin-right: .4rem; background: var(--color) }
        svg { display: block; width: 100%; height: 8rem; border-block: 1px solid var(--line) }
        rect { fill: var(--color) }
        .accepted { --color: var(--good); --soft-color: var(--good-soft) }
        .waiting { --color: var(--wait); --soft-color: var(--wait-soft) }
        .buried { --color: var(--bad); --soft-color: var(--bad-soft) }
        .axis { display: flex; justify-content: space-between; margin: .4rem 0 .2rem; color: var(--soft); font-size: .8rem;
          font-variant-numeric: tabular-nums }
        .axis time { flex: 1; white-space: nowrap }
        table { width: 100%; border-collapse: collapse; background: var(--card); border: 1px solid var(--line);
          border-radius: .75rem; border-spacing: 0; border-collapse: separate }
        th { text-align: left; color: var(--soft); font-size: .8rem; font-weight: 600; white-space: nowrap }
        td:first-child { width: 36% }
        td:nth-child(2) { width: 32% }
        td time { white-space: nowrap }
        th, td { padding: .7rem 1rem; vertical-align: top; overflow-wrap: anywhere }
        td { border-top: 1px solid var(--line) }
        code { color: var(--soft); font-size: .75rem; font-weight: 400 }
        .badge { display: inline-block; padding: .1rem .6rem; border-radius: 1rem; font-size: .85rem; font-weight: 600;
          background: var(--soft-color); color: var(--color); white-space: nowrap }
        .match { white-space: nowrap; font-variant-numeric: tabular-nums }
        meter { width: 3rem; height: .6rem }
        @media (max-width: 44rem) {
          thead { display: none }
          tbody tr { display: flex; flex-wrap: wrap; gap: .4rem 1rem; padding: .9rem 1rem;
            border-top: 1px solid var(--line) }
          tbody tr:first-child { border-top: 0 }
          td, td:first-child, td:nth-child(2) { width: auto; padding: 0; border: 0 }
          td:first-child, td:nth-child(2) { flex: 1 0 100% }
          td:first-child { font-weight: 600 }
          td:nth-child(n + 3)::before { content: attr(data-label); display: block; color: var(--soft); font-size: .8rem }
          .axis time:nth-child(even) { display: none }
        }
        """
}
