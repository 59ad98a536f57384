extension Event {
    /// The length of the event's JSON; 0 if it can't be written, which the client's check finds.
    var byteCount: Int {
        var json = JSONWriter()
        try? write(to: &json)
        return json.bytes.count
    }
}
