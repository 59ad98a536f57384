import Hummingbird
import NIOCore
import TikTokEvents

/// What belongs to a request: who sent it, and how forms are read.
struct LeadRequestContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The address that the connection came from: the visitor's, or that of the proxy in front.
    let peerAddress: String?
    /// The visitor, as `VisitorMiddleware` read the request.
    var visitor = Visitor(click: TikTokClick(ttclid: nil))

    /// Forms come in as browsers send them.
    var requestDecoder: URLEncodedFormDecoder { URLEncodedFormDecoder() }

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        peerAddress = source.channel.remoteAddress?.ipAddress
    }
}
