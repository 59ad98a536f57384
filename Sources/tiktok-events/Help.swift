/// The text of `--help`.
enum Help {
    static let text = """
        Reports leads to TikTok's Events API 2.0, or to a sandbox of it on this machine.

        USAGE
          tiktok-events COMMAND [OPTIONS] [FILE]

        COMMANDS
          preview   show the request bodies that send would post
          check     show what TikTok would refuse, and what would help it to match
          send      deliver, and show what became of each event
          check-postback
                    show all mistakes of a postback, or what it does

        FILE holds leads as a JSON object, a JSON array, or one JSON object a line; without it, standard input is read.
        For check-postback it holds the postback.
        The fields of a lead are those that the postback names. The built-in one takes transaction_id and utc_timestamp
        (required), email, mobile, ip, user_agent, ttclid, revenue, landing_url, referrer, ttp, external_id, first_name,
        last_name, city, state, country, zip_code, occurrence.

        OPTIONS
          --postback FILE          what becomes of leads, as JSON; without it, the built-in postback counts, which is
                                   Documentation/Examples/postback.json
          --trigger NAME           what happened to the leads: form_submission, lead_sold (default), offer_wall_click,
                                   offer_wall_conversion, routed_to_buyer:ID, or a name of your own
          --event NAME             the event to report instead of the trigger's usual one
          --pixel-code CODE        the pixel to report to, or the id that another kind of source has
          --currency CODE          the currency of the revenue (default USD)
          --region CODE            the country of phone numbers without a calling code (default US)
          --test-event-code CODE   send test events, which the Test Events tab shows and which count for nothing
          --endpoint URL           another server: https, or plain http on this machine
          --now                    let the leads happen now, for tests
          --json                   print one JSON object for machines
          --schema                 with check-postback: print the JSON Schema of postbacks, for editors

        ENVIRONMENT
          TIKTOK_ACCESS_TOKEN      the access token. Without it, events go to the sandbox and leave this machine never.

        EXIT STATUS
          0 every event was accepted   1 some weren't, or some leads couldn't be read, or the postback that was to be
          checked has mistakes   2 wrong command line

        EXAMPLES
          tiktok-events send Documentation/Examples/lead.json
          tiktok-events check --trigger form_submission leads.ndjson
          tiktok-events check-postback Documentation/Examples/postback.json
        """
}
