import Hummingbird
import NIOCore
import TikTokEvents

/// The context of a request: who sent it, and how to decode forms.
struct LeadRequestContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The address that the connection comes from: the visitor's, or that of a proxy.
    let peerAddress: String?
    /// The visitor that `VisitorMiddleware` read from the request.
    var visitor = Visitor(click: TikTokClick(ttclid: nil))

    /// Decodes forms in the encoding that browsers use.
    var requestDecoder: URLEncodedFormDecoder { URLEncodedFormDecoder() }

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        peerAddress = source.channel.remoteAddress?.ipAddress
    }
}
